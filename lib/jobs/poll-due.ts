import { type Attempt, attemptFeed } from '@/lib/jobs/attempt-feed';
import { here } from '@/lib/jobs/here';
import { recordAttempt } from '@/lib/jobs/record-attempt';
import type { FeedRow } from '@/lib/store/db';
import { dueFeeds, leaseFeed, releaseFeed } from '@/lib/store/feeds';
import { anyAnswerSince } from '@/lib/store/polls';
import { editionTimes, MINUTE, type Millis, SECOND } from '@/lib/time';

/** A worker may be stopped after 30 s without an event, whatever it fetches: what is left waits for the next slice. */
export const SLICE: Millis = 20 * SECOND;
const LANES = 4;
/** Between two requests to one host. */
const HOST_PAUSE: Millis = SECOND;

type Slice = { readonly until: Millis; readonly record: (attempt: Attempt) => Promise<unknown> };

/**
 * Polls what is due, four hosts at a time and one request at a time per host, until the slice is over. `recorded` is
 * called after each attempt that was stored.
 */
export async function pollDue(recorded: () => Promise<void>): Promise<void> {
  if (navigator.onLine === false) return;
  const startedAt = Date.now();
  const { settings, timeZone } = await here();
  const { nextAt } = editionTimes(startedAt, settings.editionTime, timeZone);
  const record = (attempt: Attempt) => recordAttempt(attempt, nextAt).then(recorded);
  const unreached = await pollHosts(byHost(await dueFeeds(startedAt)), { until: startedAt + SLICE, record });
  if (unreached.length === 0) return;
  // When nobody at all answered for a quarter of an hour it is our network, not the feeds'.
  const online = await anyAnswerSince(startedAt - 15 * MINUTE);
  for (const attempt of unreached) await record(online ? attempt : { ...attempt, outcome: 'offline' });
}

const byHost = (feeds: readonly FeedRow[]): FeedRow[][] => [...Map.groupBy(feeds, (feed) => feed.host).values()];

/** Gives the attempts that reached nobody: whether that is the feed's fault shows only at the end of the slice. */
async function pollHosts(hosts: FeedRow[][], slice: Slice): Promise<Attempt[]> {
  const unreached: Attempt[] = [];
  const lane = async () => {
    for (let feeds = hosts.shift(); feeds && Date.now() < slice.until; feeds = hosts.shift()) {
      unreached.push(...(await pollHost(feeds, slice)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return unreached;
}

async function pollHost(feeds: readonly FeedRow[], { until, record }: Slice): Promise<Attempt[]> {
  const unreached: Attempt[] = [];
  for (const [index, feed] of feeds.entries()) {
    if (index > 0) await pause(HOST_PAUSE);
    const now = Date.now();
    if (now >= until) break;
    if (!(await leaseFeed(feed.id, now))) continue;
    const attempt = await attemptFeed(feed, until);
    if (!attempt) await releaseFeed(feed.id);
    else if (attempt.outcome === 'network') unreached.push(attempt);
    else await record(attempt);
  }
  return unreached;
}

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
