import { failuresOf, hasAnswered, hasFailed } from '@/lib/briefing/outcome';
import type { Edition, EmptyReason, FeedFacts } from '@/lib/briefing/types';
import { DAY, HOUR, type Millis } from '@/lib/time';

export type SectionFacts = {
  readonly now: Millis;
  readonly feeds: readonly FeedFacts[];
  readonly state: Edition['state'];
  /** The browser knows that there is no network. */
  readonly isOffline: boolean;
  /** The days on which its recent stories were shown, one each; today's where they stand in another section. */
  readonly shownDays: readonly string[];
  /** How many of its recent stories the reader's words mute. */
  readonly mutedCount: number;
  /** When the newest of its entries was published. */
  readonly newestAt?: Millis;
};

/** A feed is asked at least once a day and an hour: what was last read before that is an old copy. */
const STALE: Millis = DAY + 2 * HOUR;
/** What was read within the hour is as good as read now. */
const FRESH: Millis = HOUR;

const hostOf = (feed: FeedFacts): string => (URL.canParse(feed.url) ? new URL(feed.url).hostname : feed.url);

/** Still waiting for the first answers: nobody was asked, or the first round is under way. */
function loading({ feeds, state }: SectionFacts): EmptyReason | undefined {
  const done = feeds.filter((feed) => feed.outcome !== undefined).length;
  const waiting = done === 0 || (state === 'filling' && done < feeds.length);
  return waiting ? { code: 'loading', done, total: feeds.length } : undefined;
}

/** Nobody answered: all were refused alike, or each has its cause. What was shown before is no reason then: news may be missing. */
function silent({ feeds }: SectionFacts): EmptyReason | undefined {
  const all = (outcome: FeedFacts['outcome']) => feeds.every((feed) => feed.outcome === outcome);
  if (all('permission')) return { code: 'permission', hosts: [...new Set(feeds.map(hostOf))] };
  if (all('offline')) return { code: 'offline' };
  return feeds.some(hasAnswered) ? undefined : failed(feeds);
}

const failed = (feeds: readonly FeedFacts[]): EmptyReason => ({
  code: 'failed',
  failures: failuresOf(feeds),
  feedCount: feeds.length,
});

/** They answered once, but not lately: the browser was closed, or away from any network. */
function outdated({ feeds, isOffline, now }: SectionFacts): EmptyReason | undefined {
  const answers = feeds.filter(hasAnswered).flatMap((feed) => feed.lastSuccessAt ?? []);
  if (answers.length === 0) return isOffline ? { code: 'offline' } : undefined;
  const from = Math.max(...answers);
  if (now - from > STALE) return { code: 'stale', from };
  return isOffline && now - from > FRESH ? { code: 'offline' } : undefined;
}

/** Whatever there was, the reader has seen it or does not want to. */
function nothingElse({ shownDays, mutedCount }: SectionFacts): EmptyReason | undefined {
  const day = shownDays.toSorted().at(-1);
  if (day === undefined) return mutedCount > 0 ? { code: 'muted', count: mutedCount } : undefined;
  return { code: 'shown', count: shownDays.length, day, ...(mutedCount > 0 ? { mutedCount } : {}) };
}

function quiet({ feeds, newestAt }: SectionFacts): EmptyReason {
  const times = [newestAt, ...feeds.map((feed) => feed.newestAt)].filter((at) => at !== undefined);
  return times.length > 0 ? { code: 'quiet', since: Math.max(...times) } : { code: 'quiet' };
}

/** The one true reason why a section has no story; the first that holds. */
export function emptyReason(facts: SectionFacts): EmptyReason {
  const { feeds } = facts;
  if (feeds.length === 0) return { code: 'no-feeds' };
  const mostlyFailed = feeds.filter(hasFailed).length * 2 >= feeds.length;
  return (
    loading(facts) ??
    silent(facts) ??
    outdated(facts) ??
    nothingElse(facts) ??
    (mostlyFailed ? failed(feeds) : quiet(facts))
  );
}
