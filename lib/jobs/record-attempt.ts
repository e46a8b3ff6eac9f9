import { identified } from '@/lib/feed/identity';
import { entriesOf } from '@/lib/feed/normalise';
import type { Entry, ParsedFeed } from '@/lib/feed/types';
import type { Attempt } from '@/lib/jobs/attempt-feed';
import { nextPollAt } from '@/lib/net/next-poll';
import type { FeedRow } from '@/lib/store/db';
import { type Reading, recordPoll } from '@/lib/store/record-poll';
import type { Millis } from '@/lib/time';

const SUCCESSES: ReadonlySet<string> = new Set(['ok', 'not-modified', 'empty', 'cut-off', 'no-links']);
/** Says something about this browser, not about the feed. */
const NOT_THE_FEEDS: ReadonlySet<string> = new Set(['offline', 'permission']);

/** Stores what an attempt came to. Gives the number of new entries. */
export function recordAttempt(attempt: Attempt, nextEditionAt: Millis): Promise<number> {
  const { feed, at, ms, bytes, outcome, status, parsed } = attempt;
  return recordPoll({
    feed: feedAfter(attempt, nextEditionAt),
    poll: { feedId: feed.id, at, outcome, status, bytes, ms },
    entriesFor: parsed && ((known) => readingOf(attempt, parsed, known)),
  });
}

function readingOf({ feed, at, outcome }: Attempt, parsed: ParsedFeed, known: ReadonlyMap<string, Entry>): Reading {
  const idOf = (identity: string) => `${feed.id}/${identity}`;
  const items = identified(parsed.items, (identity) => known.get(idOf(identity)));
  return {
    write: entriesOf(parsed, { feedId: feed.id, now: at, known }),
    listed: outcome === 'cut-off' ? undefined : new Set(items.map(({ identity }) => idOf(identity))),
  };
}

/** The feed's row once the attempt is over: its state, and when it is due again and why. */
export function feedAfter(attempt: Attempt, nextEditionAt: Millis): FeedRow {
  const { feed, at, outcome, status, parsed, notes, sample, retryAt, freshFor } = attempt;
  const succeeded = SUCCESSES.has(outcome);
  const failureCount = succeeded ? 0 : feed.failureCount + (NOT_THE_FEEDS.has(outcome) ? 0 : 1);
  const { etag, lastModified } = succeeded ? (attempt.validators ?? {}) : feed;
  const ttlMinutes = parsed ? parsed.ttlMinutes : feed.ttlMinutes;
  return {
    id: feed.id,
    url: feed.url,
    host: feed.host,
    nextPollAt: nextPollAt({
      now: at,
      outcome,
      failureCount,
      freshFor,
      retryAt,
      ttlMinutes,
      status,
      hasValidators: etag !== undefined || lastModified !== undefined,
      nextEditionAt,
      spread: spreadOf(feed.id),
    }),
    failureCount,
    outcome,
    status,
    attemptedAt: at,
    lastSuccessAt: succeeded ? at : feed.lastSuccessAt,
    readAt: parsed ? at : feed.readAt,
    newestAt: feed.newestAt,
    title: parsed?.title ?? feed.title,
    siteUrl: parsed?.siteUrl ?? feed.siteUrl,
    ttlMinutes,
    notes: notes ?? feed.notes,
    holdUntil: retryAt,
    sample: sample ?? feed.sample,
    etag,
    lastModified,
  };
}

/** 0 – 1 from the feed's id, the same at every poll. */
const spreadOf = (id: string): number => (Number.parseInt(id.slice(0, 6), 36) % 1000) / 1000;
