import type { EntityTable } from 'dexie';
import { db, type FeedRow, type SubscriptionRow } from '@/lib/store/db';

/** What the browser hands over at once: of a page, each slice is a task of its own, and a short one. */
const SLICE = 250;

/**
 * Every row of a table, slice by slice. A page with thousands of feeds still answers while they are read. In one transaction:
 * each has its price, and outside of one Dexie keeps a copy of all that a live query reads.
 */
function eachRow<Row extends { readonly id: string }>(
  table: EntityTable<Row, 'id'>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  return db.transaction('r', table, async () => {
    for (let after = ''; ; ) {
      const rows = await table.where('id').above(after).limit(SLICE).toArray();
      take(rows);
      const last = rows.at(-1);
      if (!last || rows.length < SLICE) return;
      after = last.id;
    }
  });
}

export const eachFeed = (take: (feeds: readonly FeedRow[]) => void): Promise<void> => eachRow(db.feeds, take);

export const eachSubscription = (take: (rows: readonly SubscriptionRow[]) => void): Promise<void> =>
  eachRow(db.subscriptions, take);
