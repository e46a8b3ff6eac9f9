import { effect } from '@preact/signals';
import { rootData } from '@/lib/appearance';
import { type Millis, SECOND } from '@/lib/time';
import { keepManners } from '@/lib/view/manners';
import type { Model } from '@/lib/view/model';
import { keepPictures } from '@/lib/view/pictures';
import { writeSnapshot } from '@/lib/view/snapshot';
import { isUnseen } from '@/lib/view/unseen';

/** Keeps the document's language and looks, and the manners of the next new tab, at the reader's settings. */
export function dressPage(model: Model): void {
  const { language, settings } = model;
  if (!isUnseen()) keepManners(model);
  keepPictures(model);
  // What has no place on a page loads no pictures: they are for when the reader looks.
  if (isUnseen()) document.body.hidden = true;
  effect(() => {
    const root = document.documentElement;
    root.lang = language.value === 'fr' ? 'fr-CA' : 'en-CA';
    Object.assign(root.dataset, rootData(settings.value));
  });
}

/** A round of polls changes the store many times a second; the snapshot follows once it is quiet. */
const QUIET: Millis = SECOND;

/** Keeps a copy of what this page shows for the day on which the store cannot be read. */
export function keepSnapshot({ edition, weather, sections, settings, words, settled, bornAt, trouble }: Model): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(timer);
    // What the browser lost may be put back from it.
    if (!settled.value || trouble.value?.kind === 'emptied') return;
    const snapshot = {
      edition: edition.value,
      weather: weather.value,
      sections: sections.value,
      settings: settings.value,
      words: words.value,
      bornAt: bornAt.value,
    };
    timer = setTimeout(() => writeSnapshot(snapshot), QUIET);
  });
}

/** Holds a lock while the page is in sight, so that no update takes it away from under the reader's eyes. */
export function beSeen(): void {
  const changed = () =>
    new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  const hold = () => {
    if (document.visibilityState === 'visible') void navigator.locks.request('page', { mode: 'shared' }, changed);
  };
  if (isUnseen()) return;
  document.addEventListener('visibilitychange', hold);
  hold();
}
