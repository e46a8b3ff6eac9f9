import { db } from '@/lib/store/db';
import { DAY, MINUTE, type Millis } from '@/lib/time';

/** Nothing is put off for longer: a day, a tenth, and on to an edition. */
const LONGEST_WAIT: Millis = 3 * DAY;

/** The clock was set back: what happened in a future that never came counts as happening now, and is due again once. */
export async function mendClock(now: Millis): Promise<void> {
  const isAhead = (at = 0) => at > now + MINUTE;
  await mendFeeds(now, isAhead);
  await db.weather.filter((row) => isAhead(row.attemptedAt)).modify({ nextPollAt: now, attemptedAt: now });
  await db.rounds.filter((round) => isAhead(round.startedAt)).modify({ startedAt: now, finishedAt: now });
  // Its promise of a next edition is as far off as its clock was.
  await db.editions
    .where('builtAt')
    .above(now + MINUTE)
    .modify({ builtAt: now, nextAt: now });
}

/** A server that asked for quiet gets as much of it as it asked for. */
async function mendFeeds(now: Millis, isAhead: (at?: Millis) => boolean): Promise<void> {
  await db.feeds
    .filter((feed) => feed.outcome !== 'gone' && (isAhead(feed.attemptedAt) || feed.nextPollAt > now + LONGEST_WAIT))
    .modify((feed, mended) => {
      const { attemptedAt = now, holdUntil = 0 } = feed;
      const rest = Math.min(Math.max(0, holdUntil - attemptedAt), DAY);
      const until = rest > 0 ? now + rest : undefined;
      mended.value = { ...feed, attemptedAt: Math.min(attemptedAt, now), nextPollAt: now + rest, holdUntil: until };
    });
}
