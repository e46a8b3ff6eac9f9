import { failuresOf, hasAnswered, hasFailed } from '@/lib/briefing/outcome';
import type { Edition, EmptyReason, FeedFacts } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

export type SectionFacts = {
  readonly feeds: readonly FeedFacts[];
  readonly state: Edition['state'];
  /** The days on which its recent stories were shown, one each. */
  readonly shownDays: readonly string[];
  /** When the newest of its entries was published. */
  readonly newestAt?: Millis;
};

const hostOf = (feed: FeedFacts): string => (URL.canParse(feed.url) ? new URL(feed.url).hostname : feed.url);

/** Still waiting for the first answers: nobody was asked, or the first round is under way. */
function loading({ feeds, state }: SectionFacts): EmptyReason | undefined {
  const done = feeds.filter((feed) => feed.outcome !== undefined).length;
  const waiting = done === 0 || (state === 'filling' && done < feeds.length);
  return waiting ? { code: 'loading', done, total: feeds.length } : undefined;
}

/** Why feeds brought nothing, where that is the reason: they all failed alike, none answered, or at least half failed. */
function failed({ feeds }: SectionFacts): EmptyReason | undefined {
  const all = (outcome: FeedFacts['outcome']) => feeds.every((feed) => feed.outcome === outcome);
  if (all('permission')) return { code: 'permission', hosts: [...new Set(feeds.map(hostOf))] };
  if (all('offline')) return { code: 'offline' };
  const failures = feeds.filter(hasFailed).length;
  const silent = !feeds.some(hasAnswered);
  const tell = failures > 0 && (silent || failures * 2 >= feeds.length);
  return tell ? { code: 'failed', failures: failuresOf(feeds), feedCount: feeds.length } : undefined;
}

function quiet({ feeds, newestAt }: SectionFacts): EmptyReason {
  const times = [newestAt, ...feeds.map((feed) => feed.newestAt)].filter((at) => at !== undefined);
  return times.length > 0 ? { code: 'quiet', since: Math.max(...times) } : { code: 'quiet' };
}

/** The one true reason why a section has no story; the first that holds. */
export function emptyReason(facts: SectionFacts): EmptyReason {
  if (facts.feeds.length === 0) return { code: 'no-feeds' };
  const day = facts.shownDays.toSorted().at(-1);
  const shown: EmptyReason | undefined =
    day === undefined ? undefined : { code: 'shown', count: facts.shownDays.length, day };
  return loading(facts) ?? shown ?? failed(facts) ?? quiet(facts);
}
