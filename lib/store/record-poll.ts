import { MAX_ITEMS } from '@/lib/feed/limits';
import type { Entry } from '@/lib/feed/types';
import { habitsOf } from '@/lib/feed-habits';
import { paceOf } from '@/lib/pace';
import { db, type FeedRow, type PollRow } from '@/lib/store/db';
import { entriesOfFeed } from '@/lib/store/entries';
import { held } from '@/lib/store/held';
import { prunePolls } from '@/lib/store/polls';
import type { Millis } from '@/lib/time';

export type PollRecord = {
  /** The feed's new state, validators and next attempt included. */
  readonly feed: FeedRow;
  /** Where the feed was to be asked when this began; undefined for one that was not known. */
  readonly from?: string;
  /** A host that asked for quiet until then. */
  readonly hold?: { readonly host: string; readonly until: Millis };
  readonly poll: Omit<PollRow, 'id' | 'newEntries'>;
  /** Given the entries stored so far, by id: what the document makes of them. */
  readonly entriesFor?: (known: ReadonlyMap<string, Entry>) => Reading;
};

/** `write` are new or changed entries, `listed` the ids of all that the document lists, or of what came of it before it was cut off. */
export type Reading = {
  readonly write: readonly Entry[];
  readonly listed: readonly string[];
  readonly complete: boolean;
};

/**
 * Entries, HTTP state and the attempt, in one transaction: were the validators stored apart and the worker killed in
 * between, the server would answer 304 for ever and the entries were lost. Gives the number of new entries.
 */
export function recordPoll({ feed, hold, poll, entriesFor, from }: PollRecord): Promise<number> {
  return db.transaction('rw', db.feeds, db.entries, db.listings, db.polls, async () => {
    const stored = await db.feeds.get(feed.id);
    if (!stored) return 0; // removed by the reader while it was asked
    if (from !== undefined && stored.url !== from) return recordElsewhere(stored, { feed, hold, poll });
    const known = entriesFor ? await entriesOfFeed(feed.id) : [];
    const reading = entriesFor?.(new Map(known.map((entry) => [entry.id, entry])));
    const write = reading?.write ?? [];
    const newEntries = write.filter((entry) => entry.revision === 1).length;
    await db.entries.bulkPut([...write]);
    if (reading) await keepListing(feed.id, reading);
    const after = heeding(stored, feed, poll.at);
    await db.feeds.put(reading ? { ...after, ...lately([...write, ...known], feed, poll.at) } : after);
    if (hold) await holdHost(hold, poll.at);
    await db.polls.add({ ...poll, newEntries });
    if (reading) await prunePolls(feed.id); // of the others the sweep takes care
    return newEntries;
  });
}

/** The same of attempts that brought nothing to read, of different feeds, in one transaction. */
export function recordQuietPolls(records: readonly PollRecord[]): Promise<void> {
  return db.transaction('rw', db.feeds, db.polls, async () => {
    const rows = await db.feeds.bulkGet(records.map(({ feed }) => feed.id));
    const feeds: FeedRow[] = [];
    const polls: Omit<PollRow, 'id'>[] = [];
    for (const [place, record] of records.entries()) {
      const stored = rows[place];
      if (!stored) continue;
      if (record.from !== undefined && stored.url !== record.from) await recordElsewhere(stored, record);
      else {
        feeds.push(heeding(stored, record.feed, record.poll.at));
        polls.push({ ...record.poll, newEntries: 0 });
      }
    }
    await db.feeds.bulkPut(feeds);
    await db.polls.bulkAdd(polls);
  });
}

/** Another answer of its host asked for quiet while this one was on its way, or waited to be stored. */
function heeding({ host, holdUntil = 0 }: FeedRow, feed: FeedRow, at: Millis): FeedRow {
  const isNews = host === feed.host && holdUntil > Math.max(at, feed.holdUntil ?? 0);
  return isNews ? held(feed, holdUntil, at) : feed;
}

/** The reader has changed its address while it was asked: what came is the other address's, but it was asked all the same. */
async function recordElsewhere({ id, leasedAt }: FeedRow, { feed, hold, poll }: PollRecord): Promise<number> {
  const { nextPollAt, nextBecause, attemptedAt } = feed;
  const rest = { nextPollAt, nextBecause, attemptedAt, leasedAt: undefined, lostCount: undefined };
  if (leasedAt !== undefined) await db.feeds.update(id, rest);
  if (hold) await holdHost(hold, poll.at);
  await db.polls.add({ ...poll, newEntries: 0 });
  return 0;
}

/**
 * The same of a feed that was not known before: it is there with its entries and validators, and not due before its time.
 * One that another page has added meanwhile stays as it is.
 */
export function recordFirstPoll(record: PollRecord): Promise<number> {
  return db.transaction('rw', db.feeds, db.entries, db.listings, db.polls, async () => {
    const known = await db.feeds.get(record.feed.id);
    if (known?.readAt !== undefined) return 0;
    if (!known) await db.feeds.add(record.feed);
    return recordPoll(record);
  });
}

type Lately = Pick<FeedRow, 'newestAt' | 'pace' | 'habits'>;

/** When there was something new last, how often there usually is, and of what kind. `entries` has what changed before what was known. */
function lately(entries: readonly Entry[], { newestAt = 0, pace }: FeedRow, now: Millis): Lately {
  const latest = new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  const dates = [...latest.values()].map(({ publishedAt, at }) => publishedAt && at);
  const newest = entries.reduce((latest, { at }) => Math.max(latest, at), newestAt);
  const dated = dates.filter((at) => at !== undefined);
  return {
    newestAt: newest > 0 ? newest : undefined,
    pace: paceOf(dated) ?? pace,
    habits: habitsOf([...latest.values()], now),
  };
}

/** A server that names a time means itself, not one of its feeds (RFC 9110 §10.2.3; RFC 6585 §4). */
export async function holdHost({ host, until }: NonNullable<PollRecord['hold']>, now: Millis): Promise<void> {
  await db.feeds
    .where('host')
    .equals(host)
    .modify((feed, changed) => {
      changed.value = held(feed, until, now);
    });
}

/** What a document lists is not new when it comes again. One that was cut off may list more than we saw, so it only adds. */
async function keepListing(feedId: string, { listed, complete }: Reading): Promise<void> {
  const before = complete ? undefined : await db.listings.get(feedId);
  const ids = [...new Set([...listed, ...(before?.ids ?? [])])].slice(0, MAX_ITEMS);
  await db.listings.put({ feedId, ids });
}
