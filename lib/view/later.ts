import type { Settings } from '@/lib/settings';
import { loadedOnce } from '@/lib/view/loaded-once';

// What the reader may change on a page that shows the briefing. It comes with the first change, because Dexie comes along,
// which weighs more than half of all else that the page has.
const changes = loadedOnce(() => import('@/lib/view/changes'));

export const setSettings = async (patch: Partial<Settings>): Promise<void> => (await changes()).setSettings(patch);

export const setEnabled = async (id: string, enabled: boolean): Promise<void> =>
  (await changes()).setEnabled(id, enabled);

export const lessOf = async (publisher: string): Promise<void> => (await changes()).lessOf(publisher);

export const asBefore = async (publisher: string): Promise<void> => (await changes()).asBefore(publisher);

export const setFolded = async (id: string, to: { readonly folded: boolean }): Promise<void> =>
  (await changes()).setFolded(id, to);

export const setRead = async (entryIds: readonly string[], to: { readonly read: boolean }): Promise<void> =>
  (await changes()).setRead(entryIds, to);

export const setSaved = async (entryIds: readonly string[], to: { readonly saved: boolean }): Promise<void> =>
  (await changes()).setSaved(entryIds, to);
