import { entriesOf } from '@/lib/feed/normalise';
import { readFeed } from '@/lib/feed/read';
import type { Entry, ParsedFeed } from '@/lib/feed/types';
import type { Attempt } from '@/lib/jobs/attempt';
import { pollDue } from '@/lib/jobs/poll-due';
import { recordAttempt } from '@/lib/jobs/record-attempt';
import { ACCEPT, MAX_FETCH } from '@/lib/net/fetch-feed';
import { db, type FeedRow } from '@/lib/store/db';
import { isAnyDue } from '@/lib/store/feeds';
import { HOUR, MINUTE } from '@/lib/time';

// In a page, what the worker does: bundled alone, and put into an extension that has nothing else, so that nobody polls beside it.

const LANES = 4;
const ETAG = '"v1"';
const now = Date.now.bind(Date);
/** The clock is set on, instead of waiting for the next minute or hour. */
let ahead = 0;
Date.now = () => now() + ahead;

const feedOf = (index: number): FeedRow => {
  const host = `feed-${index}.example`;
  const known = { outcome: 'not-modified', tookMs: 10, attemptedAt: 1, readAt: Date.now(), lastSuccessAt: 1 } as const;
  return { id: `${index}`, url: `http://${host}/`, host, nextPollAt: 0, failureCount: 0, etag: ETAG, ...known };
};

/** One section with so many feeds, which were read before. */
async function subscribe(count: number): Promise<void> {
  await db.delete();
  await db.open();
  await db.sections.put({ id: 'all', emoji: '🗞', enabled: true, maxStories: 5, breadth: 1, position: 0 });
  const feeds = Array.from({ length: count }, (_, index) => feedOf(index));
  await db.feeds.bulkPut(feeds);
  await db.subscriptions.bulkPut(
    feeds.map(({ id, host }, position) => ({ id, sectionId: 'all', feedId: id, title: host, position })),
  );
}

/** A round of polls in slices, as the worker makes them. Gives the number of attempts. */
async function poll(): Promise<number> {
  ahead += 3 * HOUR;
  const before = await db.polls.count();
  while (await isAnyDue(Date.now())) {
    await pollDue(async () => {});
    ahead += MINUTE;
  }
  return (await db.polls.count()) - before;
}

/** The same requests, of the same `fetch`, and nothing done with what comes. */
async function fetchOnly(count: number): Promise<number> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const { url } = feedOf(next++);
      await fetch(url, {
        headers: { Accept: ACCEPT, 'If-None-Match': ETAG },
        cache: 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(MAX_FETCH),
      });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return count;
}

const URL_OF_BIG = 'https://big.example/feed';
let bigCount = 0;

/** Reads a document and stores it as the first poll of a feed does. Gives the number of its entries. */
async function readAndStore(document: string): Promise<number> {
  const body = new TextEncoder().encode(document);
  const id = `big-${bigCount++}`;
  const feed: FeedRow = { id, url: URL_OF_BIG, host: 'big.example', nextPollAt: 0, failureCount: 0 };
  await db.feeds.put(feed);
  const attempt: Attempt = {
    feed,
    at: Date.now(),
    ms: 10,
    bytes: body.length,
    outcome: 'ok',
    status: 200,
    validators: { etag: ETAG },
    bodyHash: 'hash',
    parsed: read(body),
    notes: [],
  };
  return recordAttempt(attempt, Date.now() + HOUR);
}

function read(body: Uint8Array): ParsedFeed {
  const outcome = readFeed(body, { url: URL_OF_BIG, contentType: 'application/rss+xml', now: Date.now() });
  if (outcome.kind !== 'feed') throw new Error('It cannot be read.');
  return outcome.feed;
}

let entries: readonly Entry[] = [];

/** Reads the document, and writes the entries that are known to come of it in one go. */
async function readAndPut(document: string): Promise<number> {
  const parsed = read(new TextEncoder().encode(document));
  const feedId = `raw-${bigCount++}`;
  if (entries.length === 0) entries = entriesOf(parsed, { feedId, now: Date.now(), known: new Map() });
  const store = db.backendDB();
  const transaction = store.transaction('entries', 'readwrite');
  const table = transaction.objectStore('entries');
  for (const entry of entries) table.put({ ...entry, id: `${feedId}/${entry.identity}`, feedId });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  return parsed.items.length;
}

export const work = { subscribe, poll, fetchOnly, readAndStore, readAndPut };
Object.assign(globalThis, { work });
