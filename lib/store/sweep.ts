import { db } from '@/lib/store/db';
import { DAY, localDay, type Millis } from '@/lib/time';

export const KEEP_EDITIONS = 30;
export const KEEP_LEDGER: Millis = 31 * DAY;
export const KEEP_POLLS_PER_FEED = 50;

/** Drops what is past keeping. Old entries go when their feed is read (`recordPoll`): only then is it known what it still lists. */
export async function sweepStore(now: Millis, timeZone: string): Promise<void> {
  await db.ledger
    .where('day')
    .below(localDay(now - KEEP_LEDGER, timeZone))
    .delete();
  const editions = await db.editions.orderBy('builtAt').primaryKeys();
  await db.editions.bulkDelete(editions.slice(0, -KEEP_EDITIONS));
  await sweepPolls();
}

async function sweepPolls(): Promise<void> {
  const counts = new Map<string, number>();
  const surplus: number[] = [];
  await db.polls
    .orderBy('id')
    .reverse()
    .each((poll) => {
      const count = (counts.get(poll.feedId) ?? 0) + 1;
      counts.set(poll.feedId, count);
      if (count > KEEP_POLLS_PER_FEED && poll.id !== undefined) surplus.push(poll.id);
    });
  await db.polls.bulkDelete(surplus);
}
