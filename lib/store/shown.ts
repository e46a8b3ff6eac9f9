import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';
import type { SectionRow, WordRow } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import type { Millis } from '@/lib/time';

/** The reader's settings; what a later version added stands at its default. */
export async function shownSettings(from: Glance): Promise<Settings> {
  const row = await from.get('settings', 'settings');
  return { ...DEFAULT_SETTINGS, ...row?.value };
}

/** All sections in the reader's order. */
export const shownSections = async (from: Glance): Promise<SectionRow[]> =>
  (await from.getAll('sections')).toSorted((a, b) => a.position - b.position);

/** The reader's words, the last one first; also those that have expired. */
export const shownWords = async (from: Glance): Promise<WordRow[]> =>
  (await from.getAll('words')).toSorted((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1));

/** What stands behind the numbers of the latest edition's receipt. */
export async function shownLists(from: Glance): Promise<ReceiptLists | undefined> {
  const id = await from.latestEditionId();
  return id === undefined ? undefined : (await from.get('receipts', id))?.lists;
}

/** How many stories came in since the latest edition, as the worker counted them last. */
export async function shownNewCount(from: Glance): Promise<number> {
  const id = await from.latestEditionId();
  const row = await from.get('counts', 'new');
  return row && row.editionId === id ? row.count : 0;
}

/** When this store was made: another time means another store. Undefined until the worker has marked it. */
export const shownBirth = async (from: Glance): Promise<Millis | undefined> => (await from.get('meta', 'born'))?.value;
