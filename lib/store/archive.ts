import type { Edition } from '@/lib/briefing/types';
import { db, type OldBriefingRow } from '@/lib/store/db';

export type StoredArchive = { readonly editions: readonly Edition[]; readonly old: readonly OldBriefingRow[] };

/** Every edition that is kept, but not the one on show; the latest first. */
async function pastEditions(): Promise<Edition[]> {
  const [, ...past] = await db.editions.orderBy('builtAt').reverse().toArray();
  return past.filter(({ state }) => state === 'final');
}

export async function readArchive(): Promise<StoredArchive> {
  return { editions: await pastEditions(), old: await db.oldBriefings.orderBy('date').reverse().toArray() };
}
