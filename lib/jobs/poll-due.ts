import { type Attempt, attemptFeed } from '@/lib/jobs/attempt-feed';
import { recordAttempt } from '@/lib/jobs/record-attempt';
import type { FeedRow } from '@/lib/store/db';
import { dueFeeds, leaseFeed, releaseFeed } from '@/lib/store/feeds';
import { anyAnswerSince } from '@/lib/store/polls';
import { MINUTE, type Millis, SECOND } from '@/lib/time';

/** A worker may be stopped after 30 s without an event, whatever it fetches: what is left waits for the next slice. */
export const SLICE: Millis = 20 * SECOND;
const LANES = 4;
/** Between two requests to one host. */
const HOST_PAUSE: Millis = SECOND;

/** Called after each attempt that was stored. */
type Recorded = () => Promise<void>;

/** Polls what is due, four hosts at a time and one request at a time per host, until the slice is over. */
export async function pollDue(recorded: Recorded): Promise<void> {
  if (navigator.onLine === false) return;
  const startedAt = Date.now();
  const until = startedAt + SLICE;
  const queue = byHost(await dueFeeds(startedAt));
  const unreached: Attempt[] = [];
  const lane = async () => {
    for (let feeds = queue.shift(); feeds && Date.now() < until; feeds = queue.shift()) {
      unreached.push(...(await pollHost(feeds, until, recorded)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await recordUnreached(unreached, startedAt);
}

const byHost = (feeds: readonly FeedRow[]): FeedRow[][] => [
  ...Map.groupBy(feeds, (feed) => new URL(feed.url).host).values(),
];

/** Gives the attempts that reached nobody: whether that is the feed's fault shows only at the end of the slice. */
async function pollHost(feeds: readonly FeedRow[], until: Millis, recorded: Recorded): Promise<Attempt[]> {
  const unreached: Attempt[] = [];
  for (const [index, feed] of feeds.entries()) {
    if (index > 0) await pause(HOST_PAUSE);
    const now = Date.now();
    if (now >= until) break;
    if (!(await leaseFeed(feed.id, now))) continue;
    const attempt = await attemptFeed(feed, until);
    if (!attempt) await releaseFeed(feed.id);
    else if (attempt.outcome === 'network') unreached.push(attempt);
    else {
      await recordAttempt(attempt);
      await recorded();
    }
  }
  return unreached;
}

/** When nobody at all answered for a quarter of an hour it is our network, not the feeds'. */
async function recordUnreached(unreached: readonly Attempt[], startedAt: Millis): Promise<void> {
  if (unreached.length === 0) return;
  const online = await anyAnswerSince(startedAt - 15 * MINUTE);
  for (const attempt of unreached) await recordAttempt(online ? attempt : { ...attempt, outcome: 'offline' });
}

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
