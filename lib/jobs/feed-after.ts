import type { Outcome } from '@/lib/briefing/types';
import { hash } from '@/lib/hash';
import type { Attempt } from '@/lib/jobs/attempt';
import { hasMoved, movingAfter } from '@/lib/net/moving';
import { type NextPoll, nextPoll } from '@/lib/net/next-poll';
import type { FeedRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

const SUCCESSES: ReadonlySet<Outcome> = new Set<Outcome>(['ok', 'not-modified', 'empty', 'cut-off', 'no-links']);
/** Says something about this browser, not about the feed. */
const NOT_THE_FEEDS: ReadonlySet<Outcome> = new Set<Outcome>(['offline', 'permission', 'blocked']);

/** The feed's row once the attempt is over: its state, and when it is due again and why. */
export function feedAfter(attempt: Attempt, nextEditionAt: Millis): FeedRow {
  const { feed, at, ms, outcome, status, parsed } = attempt;
  const succeeded = SUCCESSES.has(outcome);
  const { etag, lastModified } = attempt.validators ?? feed;
  const row = {
    ...placeAfter(attempt),
    id: feed.id,
    alsoHosts: feed.alsoHosts,
    confirmedAt: feed.confirmedAt,
    failureCount: succeeded ? 0 : feed.failureCount + (NOT_THE_FEEDS.has(outcome) ? 0 : 1),
    outcome,
    status,
    attemptedAt: at,
    tookMs: ms,
    lastSuccessAt: succeeded ? at : feed.lastSuccessAt,
    readAt: parsed || attempt.bodyHash ? at : feed.readAt,
    newestAt: feed.newestAt,
    pace: feed.pace,
    habits: feed.habits,
    ...(parsed ? saidBy(parsed, feed) : rememberedOf(feed)),
    notes: attempt.notes ?? feed.notes,
    headers: attempt.headers ?? feed.headers,
    instead: attempt.instead?.reason,
    withheldHost: attempt.withheldAt && new URL(attempt.withheldAt).hostname,
    holdUntil: attempt.retryAt,
    sample: attempt.sample ?? feed.sample,
    // Only a body that told stories: one that told none is looked at again, and its verdict stands.
    isSpoilt: attempt.isSpoilt ?? feed.isSpoilt,
    bodyHash: attempt.parsed ? (outcome === 'ok' ? attempt.bodyHash : undefined) : feed.bodyHash,
    etag,
    lastModified,
  };
  const next = dueAgain(attempt, row, nextEditionAt);
  return { ...row, nextPollAt: next.at, nextBecause: next.why };
}

const saidBy = (parsed: NonNullable<Attempt['parsed']>, { title, siteUrl }: FeedRow) => ({
  title: parsed.title ?? title,
  siteUrl: parsed.siteUrl ?? siteUrl,
  ttlMinutes: parsed.ttlMinutes,
  skipHours: parsed.skipHours,
  skipDays: parsed.skipDays,
});

const rememberedOf = ({ title, siteUrl, ttlMinutes, skipHours, skipDays }: FeedRow) => ({
  title,
  siteUrl,
  ttlMinutes,
  skipHours,
  skipDays,
});

/** Where to ask from now on. */
function placeAfter({ feed, at, foundAt, isForEver }: Attempt): Pick<FeedRow, 'url' | 'host' | 'moving'> {
  const { url, host } = feed;
  if (foundAt === undefined) return { url, host, moving: feed.moving };
  const moving = movingAfter(feed.moving, { url, foundAt, now: at, isForEver });
  return hasMoved(moving) ? { url: moving.url, host: new URL(moving.url).host } : { url, host, moving };
}

type Row = Omit<FeedRow, 'nextPollAt' | 'nextBecause'>;

const dueAgain = ({ at, outcome, freshFor, retryAt, isAlone }: Attempt, row: Row, nextEditionAt: Millis): NextPoll =>
  nextPoll({
    now: at,
    outcome,
    isAlone,
    failureCount: row.failureCount,
    freshFor,
    retryAt,
    ttlMinutes: row.ttlMinutes,
    skipHours: row.skipHours,
    skipDays: row.skipDays,
    status: row.status,
    hasValidators: row.etag !== undefined || row.lastModified !== undefined,
    wasRead: row.readAt !== undefined,
    nextEditionAt,
    spread: spreadOf(row.id, at),
  });

/** 0 – 1, another one at each attempt: feeds that were asked together once are not asked together for ever. */
const spreadOf = (id: string, at: Millis): number =>
  (Number.parseInt(hash(`${id} ${at}`).slice(0, 6), 36) % 1000) / 1000;
