import { askWorker } from '@/lib/browser/messages';
import { requestNotifications } from '@/lib/browser/notifications';
import type { Settings } from '@/lib/settings';
import { changeSection } from '@/lib/store/sections';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { markRead, markUnread, saveEntries, unsaveEntries } from '@/lib/store/states';
import { refresh, workOn } from '@/lib/view/commands';
import { kept } from '@/lib/view/trouble';

// What the reader changes. It brings Dexie along, so a page that shows the briefing loads it with the first change.

export async function setEnabled(id: string, enabled: boolean): Promise<void> {
  await kept(changeSection(id, { enabled }));
  if (enabled) await workOn();
}

/** Settings that ask the weather anew. */
const WEATHER_SETTINGS = [
  'place',
  'weatherService',
  'weatherAddress',
  'units',
] as const satisfies readonly (keyof Settings)[];

export async function setSettings(patch: Partial<Settings>): Promise<void> {
  await kept(changeSettings(patch, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
  if (WEATHER_SETTINGS.some((key) => key in patch)) await workOn();
  if (patch.feedLanguage === undefined && patch.language === undefined) return;
  await askWorker('reseed');
  await refresh();
}

/** What a publisher's stories count for from the next edition on, of which the reader wants less. */
const LESS = 0.5;

export const lessOf = (publisher: string): void => void weigh(publisher, LESS);

export const asBefore = (publisher: string): void => void weigh(publisher, 1);

async function weigh(publisher: string, weight: number): Promise<void> {
  const { [publisher]: _, ...others } = (await readSettings()).sourceWeights;
  await setSettings({ sourceWeights: weight < 1 ? { ...others, [publisher]: weight } : others });
}

/** Whether the page shows a section's head alone. */
export async function setFolded(id: string, { folded }: { readonly folded: boolean }): Promise<void> {
  const others = ((await readSettings()).foldedSections ?? []).filter((one) => one !== id);
  await setSettings({ foldedSections: folded ? [...others, id] : others });
}

/** Notices have to be allowed by the browser; false where they are not. Must be called inside a click, before anything is awaited. */
export async function setNotices(patch: Pick<Partial<Settings>, 'notifyEdition' | 'notifyWarnings'>): Promise<boolean> {
  const isAllowed = !Object.values(patch).some(Boolean) || (await requestNotifications());
  if (isAllowed) await setSettings(patch);
  return isAllowed;
}

/** A story is read or saved with all of its entries: whichever of them stays, the reader knows it. */
export const setRead = (entryIds: readonly string[], { read }: { readonly read: boolean }): Promise<void> =>
  kept(read ? markRead(entryIds, Date.now()) : markUnread(entryIds));

export const setSaved = (entryIds: readonly string[], { saved }: { readonly saved: boolean }): Promise<void> =>
  kept(saved ? saveEntries(entryIds, Date.now()) : unsaveEntries(entryIds));
