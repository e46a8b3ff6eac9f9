import { identified } from '@/lib/feed/identity';
import { entriesOf } from '@/lib/feed/normalise';
import type { Entry, ParsedFeed } from '@/lib/feed/types';
import type { Attempt } from '@/lib/jobs/attempt';
import { feedAfter } from '@/lib/jobs/feed-after';
import { isPrivateAddress } from '@/lib/private-address';
import { type PollRecord, type Reading, recordPoll } from '@/lib/store/record-poll';
import type { Millis } from '@/lib/time';

/** Stores what an attempt came to, unless the feed is no longer to be asked at `from`. Gives the number of new entries. */
export const recordAttempt = (
  attempt: Attempt,
  nextEditionAt: Millis,
  from: string = attempt.feed.url,
): Promise<number> => recordPoll({ ...pollRecordOf(attempt, nextEditionAt), from });

/** What there is to store of an attempt. */
export function pollRecordOf(attempt: Attempt, nextEditionAt: Millis): PollRecord {
  const { feed, at, ms, bytes, outcome, status, parsed } = attempt;
  return {
    feed: feedAfter(attempt, nextEditionAt),
    hold: holdOf(attempt),
    poll: { feedId: feed.id, at, outcome, status, bytes, ms },
    entriesFor: parsed && ((known) => readingOf(attempt, parsed, known)),
  };
}

/** The host that wants quiet. A machine at home may be many servers behind one name, so there only the feed waits. */
export function holdOf({ feed, retryAt, url = feed.url }: Attempt): PollRecord['hold'] {
  if (retryAt === undefined || isPrivateAddress(url)) return undefined;
  return { host: new URL(url).host, until: retryAt };
}

function readingOf({ feed, at, outcome }: Attempt, parsed: ParsedFeed, known: ReadonlyMap<string, Entry>): Reading {
  const idOf = (identity: string) => `${feed.id}/${identity}`;
  const items = identified(parsed.items, (identity) => known.get(idOf(identity)));
  return {
    write: entriesOf(parsed, { feedId: feed.id, now: at, known }),
    listed: items.map(({ identity }) => idOf(identity)),
    complete: outcome !== 'cut-off',
  };
}
