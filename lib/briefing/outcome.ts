import type { FeedFacts, FeedFailure, Outcome } from '@/lib/briefing/types';

/** Outcomes after which a section has what the feed has. What was cut off may bring stories, but some are missing. */
const ANSWERED: ReadonlySet<Outcome> = new Set<Outcome>(['ok', 'not-modified', 'empty']);

export const hasAnswered = (feed: FeedFacts): boolean => feed.outcome !== undefined && ANSWERED.has(feed.outcome);

export const hasFailed = (feed: FeedFacts): boolean => feed.outcome !== undefined && !ANSWERED.has(feed.outcome);

/** The feeds whose last attempt failed, each with its cause. */
export function failuresOf(feeds: readonly FeedFacts[]): FeedFailure[] {
  return feeds.flatMap(({ id, publisher, url, outcome, status }) =>
    outcome === undefined || ANSWERED.has(outcome)
      ? []
      : [{ feedId: id, publisher, url, outcome, ...(status === undefined ? {} : { status }) }],
  );
}
