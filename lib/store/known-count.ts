import { db } from '@/lib/store/db';

/** How many stories came in since an edition, as the worker counted them last. Apart from the counting, which no page does. */
export async function newCountOf(editionId: string | undefined): Promise<number> {
  const row = await db.counts.get('new');
  return row && row.editionId === editionId ? row.count : 0;
}
