import type { Occasion } from '@/lib/briefing/types';
import type { Round } from '@/lib/settings';
import { db, type FeedRow, type RoundRow } from '@/lib/store/db';
import { eachFeed } from '@/lib/store/each-row';
import { activeFeedIds, isLeased } from '@/lib/store/feeds';
import type { Millis } from '@/lib/time';

/** The round an edition waits for; undefined when none is open. */
export async function openRound(): Promise<RoundRow | undefined> {
  const round = await db.rounds.get('round');
  return round && round.finishedAt === undefined ? round : undefined;
}

export const startRound = (occasion: Occasion, startedAt: Millis, feedIds: readonly string[]): Promise<unknown> =>
  db.rounds.put({ key: 'round', occasion, startedAt, feedIds });

export const finishRound = (finishedAt: Millis): Promise<unknown> => db.rounds.update('round', { finishedAt });

/** How far the last round is: "12 of 80 feeds". */
export async function roundProgress(now: Millis): Promise<Round | undefined> {
  const row = await db.rounds.get('round');
  if (!row) return undefined;
  const wanted = await activeFeedIds();
  const asked = new Set(row.feedIds.filter((id) => wanted.has(id)));
  let waitingCount = 0;
  await eachFeed((feeds) => {
    waitingCount += feeds.filter((feed) => asked.has(feed.id) && isAwaited(feed, row.startedAt, now)).length;
  });
  const done = row.feedIds.length - waitingCount;
  return { startedAt: row.startedAt, total: row.feedIds.length, done, finishedAt: row.finishedAt };
}

/**
 * Whether a round waits for a feed: it was not asked yet, and is due or being asked right now. One that the reader
 * switched off, whose server wants quiet, or that was lost with its worker twice, is not waited for.
 */
const isAwaited = (feed: FeedRow, startedAt: Millis, now: Millis): boolean =>
  (feed.attemptedAt ?? 0) < startedAt && (feed.nextPollAt <= now || isLeased(feed));
