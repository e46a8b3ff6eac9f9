import type { FeedRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** The row of a feed whose host asked at `now` to be left alone until then: it is due no sooner, whatever else is known of it. */
export function held<Row extends FeedRow>(feed: Row, until: Millis, now: Millis): Row {
  const holdUntil = Math.max(feed.holdUntil ?? 0, until);
  if (feed.nextPollAt >= until) return { ...feed, holdUntil };
  return { ...feed, holdUntil, nextPollAt: until, nextBecause: { code: 'host', wait: until - now } };
}
