import type { Occasion } from '@/lib/briefing/types';
import type { Round } from '@/lib/settings';
import { db, type RoundRow } from '@/lib/store/db';
import { activeFeedIds } from '@/lib/store/feeds';
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
export async function roundProgress(): Promise<Round | undefined> {
  const row = await db.rounds.get('round');
  if (!row) return undefined;
  const wanted = await activeFeedIds();
  const feeds = await db.feeds.bulkGet([...row.feedIds]);
  // A feed that the reader switched off meanwhile is not waited for.
  const waiting = feeds.filter((feed) => feed && wanted.has(feed.id) && (feed.attemptedAt ?? 0) < row.startedAt);
  const done = row.feedIds.length - waiting.length;
  return { startedAt: row.startedAt, total: row.feedIds.length, done, finishedAt: row.finishedAt };
}
