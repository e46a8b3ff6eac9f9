import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { type Missed, missedStories } from '@/lib/briefing/missed';
import { editionsSinceVisit, recordVisit } from '@/lib/store/visits';
import type { Live } from '@/lib/view/live';
import type { Model } from '@/lib/view/model';

/** Notes that the reader looks at the page, and again at each edition that comes under their eyes. */
export function keepVisits({ edition, opened }: Model, isQuiet: ReadonlySignal<boolean>): void {
  const look = () => {
    const id = isQuiet.value ? undefined : edition.value?.id;
    if (!id || document.visibilityState !== 'visible') return;
    void opened.then((store) => store && recordVisit(store, id, Date.now()));
  };
  effect(look);
  document.addEventListener('visibilitychange', look);
}

/** What mattered while the reader was away; nothing where that cannot be read. */
export function missedOn({ edition, sections, look }: Model): ReadonlySignal<Live<Missed | undefined>> {
  const away = look(editionsSinceVisit);
  return computed(() => {
    if (away.value.kind !== 'ready') return away.value;
    const [known, current] = [away.value.value, edition.value];
    if (!known || !current) return { kind: 'ready', value: undefined };
    const sectionIds = sections.value.filter(({ enabled }) => enabled).map(({ id }) => id);
    const editions = known.editions.filter(({ id }) => id !== current.id);
    return { kind: 'ready', value: missedStories({ ...known, editions, current, sectionIds }) };
  });
}
