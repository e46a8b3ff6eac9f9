import type { Outcome } from '@/lib/briefing/types';
import { mayFetch } from '@/lib/browser/permissions';
import { readFeed } from '@/lib/feed/read';
import type { ParsedFeed, Validators } from '@/lib/feed/types';
import { type FetchOutcome, fetchFeed } from '@/lib/net/fetch-feed';
import type { FeedRow } from '@/lib/store/db';
import { DAY, type Millis } from '@/lib/time';

/** What asking a feed once came to; nothing of it is stored yet. */
export type Attempt = {
  readonly feed: FeedRow;
  readonly at: Millis;
  readonly ms: Millis;
  readonly bytes: number;
  readonly outcome: Outcome;
  readonly status?: number;
  /** To keep; undefined drops those we have. */
  readonly validators?: Validators;
  readonly freshFor?: Millis;
  readonly retryAt?: Millis;
  readonly parsed?: ParsedFeed;
  readonly notes?: readonly string[];
  readonly sample?: boolean;
};

/** Asks a feed once and reads the answer. Undefined when the slice ended before the feed had its time. */
export async function attemptFeed(feed: FeedRow, until: Millis): Promise<Attempt | undefined> {
  const startedAt = Date.now();
  const attempt = (rest: Omit<Attempt, 'feed' | 'at' | 'ms'>): Attempt => {
    const at = Date.now();
    return { feed, at, ms: at - startedAt, ...rest };
  };
  if (!(await mayFetch(feed.url))) return attempt({ outcome: 'permission', bytes: 0 });
  const fetched = await fetchFeed({ url: feed.url, validators: validatorsFor(feed, startedAt), now: startedAt, until });
  switch (fetched.kind) {
    case 'interrupted':
      return undefined;
    case 'failed':
      return attempt(fetched);
    case 'not-modified':
      return attempt({ ...fetched, outcome: 'not-modified' });
    case 'fetched':
      return attempt(answered(fetched, startedAt));
    default:
      return fetched satisfies never;
  }
}

/** Some servers answer 304 for ever once they have seen validators, so we forget theirs when they gave no body for so long. */
const TRUST_304: Millis = 8 * DAY;

function validatorsFor(feed: FeedRow, now: Millis): Validators {
  return feed.readAt !== undefined && now - feed.readAt > TRUST_304 ? {} : feed;
}

/** A body that ends before its root element does may bring entries, but its validators would hide the rest for ever. */
function answered(
  fetched: Extract<FetchOutcome, { kind: 'fetched' }>,
  now: Millis,
): Omit<Attempt, 'feed' | 'at' | 'ms'> {
  const { url, contentType, body, validators, ...answer } = fetched;
  const read = readFeed(body, { url, contentType, now });
  if (read.kind === 'not-a-feed') return { ...answer, outcome: 'not-a-feed' };
  const { feed: parsed, complete, notes } = read;
  return {
    ...answer,
    outcome: outcomeOf(parsed, complete),
    validators: complete ? validators : undefined,
    parsed,
    notes,
  };
}

function outcomeOf({ items }: ParsedFeed, complete: boolean): Outcome {
  if (!complete) return 'cut-off';
  if (items.length === 0) return 'empty';
  return items.some((item) => item.url !== undefined) ? 'ok' : 'no-links';
}
