import { computed, type ReadonlySignal } from '@preact/signals';
import { type PastEdition, pastOfBriefing, pastOfEdition } from '@/lib/briefing/past';
import { readArchive } from '@/lib/store/archive';
import { readyValue } from '@/lib/view/live';
import { live } from '@/lib/view/live-query';

async function readPasts(timeZone: string): Promise<PastEdition[]> {
  const { editions, old } = await readArchive();
  const all = [...editions.map(pastOfEdition), ...old.map((briefing) => pastOfBriefing(briefing, timeZone))];
  return all.toSorted((a, b) => b.at - a.at);
}

/** Past editions, the latest first; undefined until they are read. */
export function pastEditions(): ReadonlySignal<readonly PastEdition[] | undefined> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const query = live(() => readPasts(timeZone));
  return computed(() => readyValue(query.value));
}
