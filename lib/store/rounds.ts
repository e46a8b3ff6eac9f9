import type { Occasion } from '@/lib/briefing/types';
import { db, type RoundRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** The round an edition waits for; undefined when none is open. */
export async function openRound(): Promise<RoundRow | undefined> {
  const round = await db.rounds.get('round');
  return round && round.finishedAt === undefined ? round : undefined;
}

export const startRound = (occasion: Occasion, startedAt: Millis, feedIds: readonly string[]): Promise<unknown> =>
  db.rounds.put({ key: 'round', occasion, startedAt, feedIds });

export const finishRound = (finishedAt: Millis): Promise<unknown> => db.rounds.update('round', { finishedAt });
