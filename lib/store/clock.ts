import { db, type FeedRow } from '@/lib/store/db';
import { eachFeed } from '@/lib/store/each-row';
import { DAY, MINUTE, type Millis } from '@/lib/time';

/** Nothing is put off for longer: a day, a tenth, and on to an edition. */
const LONGEST_WAIT: Millis = 3 * DAY;

/** The clock was set back: what happened in a future that never came counts as happening now, and is due again once. */
export async function mendClock(now: Millis): Promise<void> {
  const isAhead: IsAhead = (at = 0) => at > now + MINUTE;
  await mendFeeds(now, isAhead);
  await db.weather.filter((row) => isAhead(row.attemptedAt)).modify({ nextPollAt: now, attemptedAt: now });
  await db.rounds.filter((round) => isAhead(round.startedAt)).modify({ startedAt: now, finishedAt: now });
  // Its promise of a next edition is as far off as its clock was.
  await db.editions
    .where('builtAt')
    .above(now + MINUTE)
    .modify({ builtAt: now, nextAt: now });
}

type IsAhead = (at?: Millis) => boolean;

/** A server that asked for quiet gets as much of it as it asked for. */
async function mendFeeds(now: Millis, isAhead: IsAhead): Promise<void> {
  const astray: string[] = [];
  // Not by a filter of the store's, which goes from row to row by a cursor: this is asked at every tick.
  await eachFeed((feeds) => astray.push(...feeds.filter((feed) => isAstray(feed, now, isAhead)).map(({ id }) => id)));
  if (astray.length === 0) return;
  await db.feeds
    .where('id')
    .anyOf(astray)
    .modify((feed, mended) => {
      if (!isAstray(feed, now, isAhead)) return; // asked since it was read
      const { attemptedAt = now, holdUntil = 0, leasedAt } = feed;
      const rest = Math.min(Math.max(0, holdUntil - attemptedAt), DAY);
      const until = rest > 0 ? now + rest : undefined;
      mended.value = {
        ...feed,
        attemptedAt: Math.min(attemptedAt, now),
        leasedAt: isAhead(leasedAt) ? undefined : leasedAt,
        nextPollAt: now + rest,
        holdUntil: until,
      };
    });
}

const isAstray = ({ outcome, attemptedAt, leasedAt, nextPollAt }: FeedRow, now: Millis, isAhead: IsAhead): boolean =>
  outcome !== 'gone' && (isAhead(attemptedAt) || isAhead(leasedAt) || nextPollAt > now + LONGEST_WAIT);
