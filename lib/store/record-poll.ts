import type { Entry } from '@/lib/feed/types';
import { db, type FeedRow, type PollRow } from '@/lib/store/db';
import { entriesOfFeed } from '@/lib/store/entries';
import { DAY, type Millis } from '@/lib/time';

export type PollRecord = {
  /** The feed's new state, validators and next attempt included. */
  readonly feed: FeedRow;
  /** A host that asked for quiet until then. */
  readonly hold?: { readonly host: string; readonly until: Millis };
  readonly poll: Omit<PollRow, 'id' | 'newEntries'>;
  /** Given the entries stored so far, by id: what the document makes of them. */
  readonly entriesFor?: (known: ReadonlyMap<string, Entry>) => Reading;
};

/** `write` are new or changed entries. `listed` are the ids of all that a whole document lists; undefined for a part of one. */
export type Reading = { readonly write: readonly Entry[]; readonly listed?: ReadonlySet<string> };

/** How long an entry stays after its feed no longer lists it. Dropped sooner, it would come back as new. */
export const KEEP_ENTRIES: Millis = 30 * DAY;

/**
 * Entries, HTTP state and the attempt, in one transaction: were the validators stored apart and the worker killed in
 * between, the server would answer 304 for ever and the entries were lost. Gives the number of new entries.
 */
export function recordPoll({ feed, hold, poll, entriesFor }: PollRecord): Promise<number> {
  return db.transaction('rw', db.feeds, db.entries, db.polls, async () => {
    if (!(await db.feeds.get(feed.id))) return 0; // removed by the reader while it was asked
    const known = entriesFor ? await entriesOfFeed(feed.id) : [];
    const { write, listed } = entriesFor?.(new Map(known.map((entry) => [entry.id, entry]))) ?? { write: [] };
    const newEntries = write.filter((entry) => entry.revision === 1).length;
    await db.entries.bulkPut([...write]);
    await db.entries.bulkDelete(expired(known, listed, poll.at - KEEP_ENTRIES));
    const newestAt = write.reduce((newest, entry) => Math.max(newest, entry.at), feed.newestAt ?? 0);
    await db.feeds.put(newestAt > 0 ? { ...feed, newestAt } : feed);
    if (hold) await holdHost(hold.host, hold.until);
    await db.polls.add({ ...poll, newEntries });
    return newEntries;
  });
}

/** A server that names a time means itself, not one of its feeds (RFC 9110 §10.2.3; RFC 6585 §4). */
async function holdHost(host: string, holdUntil: Millis): Promise<void> {
  await db.feeds
    .where('host')
    .equals(host)
    .modify((feed, held) => {
      const until = (at = 0) => Math.max(at, holdUntil);
      held.value = { ...feed, holdUntil: until(feed.holdUntil), nextPollAt: until(feed.nextPollAt) };
    });
}

function expired(known: readonly Entry[], listed: Reading['listed'], before: Millis): string[] {
  if (!listed) return [];
  return known.filter((entry) => entry.firstSeenAt < before && !listed.has(entry.id)).map((entry) => entry.id);
}
