import type { Entry } from '@/lib/feed/types';
import { db, type FeedRow, type PollRow } from '@/lib/store/db';
import { entriesOfFeed } from '@/lib/store/entries';

export type PollRecord = {
  /** The feed's new state, validators and next attempt included. */
  readonly feed: FeedRow;
  readonly poll: Omit<PollRow, 'id' | 'newEntries'>;
  /** Given the entries stored so far, by id: those to write. */
  readonly entriesFor?: (known: ReadonlyMap<string, Entry>) => readonly Entry[];
};

/**
 * Entries, HTTP state and the attempt, in one transaction: were the validators stored apart and the worker killed in
 * between, the server would answer 304 for ever and the entries were lost. Gives the number of new entries.
 */
export function recordPoll({ feed, poll, entriesFor }: PollRecord): Promise<number> {
  return db.transaction('rw', db.feeds, db.entries, db.polls, async () => {
    if (!(await db.feeds.get(feed.id))) return 0; // removed by the reader while it was asked
    const known = entriesFor ? await entriesOfFeed(feed.id) : [];
    const written = entriesFor?.(new Map(known.map((entry) => [entry.id, entry]))) ?? [];
    const newEntries = written.filter((entry) => entry.revision === 1).length;
    if (written.length > 0) await db.entries.bulkPut([...written]);
    const newestAt = written.reduce((newest, entry) => Math.max(newest, entry.at), feed.newestAt ?? 0);
    await db.feeds.put(newestAt > 0 ? { ...feed, newestAt } : feed);
    await db.polls.add({ ...poll, newEntries });
    return newEntries;
  });
}
