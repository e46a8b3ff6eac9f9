import { db, type FeedRow } from '@/lib/store/db';

/** What the browser hands over at once: of a page, each slice is a task of its own, and a short one. */
const SLICE = 250;

/** Every feed that is known, slice by slice. A page with thousands of feeds still answers while they are read. */
export async function eachFeed(take: (feeds: readonly FeedRow[]) => void): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db.feeds.where('id').above(after).limit(SLICE).toArray();
    take(rows);
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return;
    after = last.id;
  }
}
