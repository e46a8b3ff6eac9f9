import type { Outcome } from '@/lib/briefing/types';
import type { Attempt } from '@/lib/jobs/attempt';
import { anyAnswerBetween } from '@/lib/store/polls';
import { DAY, MINUTE, type Millis } from '@/lib/time';

/** So many hosts that reach nobody at once are hardly all dead. */
const MANY_HOSTS = 3;
const LATELY: Millis = 15 * MINUTE;

type Unreached = { readonly unreached: readonly Attempt[]; readonly answered: boolean; readonly now: Millis };

/**
 * The attempts that reached nobody, as `offline` where the fault is not the feeds'. If anybody `answered` in their slice it
 * is theirs. Else it depends on whether the network refused any of them or all of them were silent until their time was up:
 *
 * | | refused | silent |
 * |---|---|---|
 * | many hosts | ours | ours, unless anybody answered lately |
 * | few hosts | ours, unless anybody answered lately | theirs |
 *
 * Hosts that failed the last time prove nothing by failing again. “Lately” is a quarter of an hour, and for a feed that was
 * not reached the last time either, all the time since: a line that was cut both times and good in between is a rare one.
 */
export async function whoseFault({ unreached, answered, now }: Unreached): Promise<readonly Attempt[]> {
  if (answered || unreached.length === 0) return unreached;
  const isMany = new Set(unreached.filter(isNews).map(({ feed }) => feed.host)).size >= MANY_HOSTS;
  const isRefused = unreached.some(({ outcome }) => outcome === 'network');
  return Promise.all(
    unreached.map(async (attempt): Promise<Attempt> => {
      const isOurs = isMany === isRefused ? isMany : !(await anyAnswerBetween(sinceOf(attempt, now), now));
      return isOurs ? { ...attempt, outcome: 'offline', isAlone: !(isMany && isRefused) } : attempt;
    }),
  );
}

const isNews = ({ feed }: Attempt): boolean => feed.failureCount === 0;

const UNREACHED: ReadonlySet<Outcome | undefined> = new Set<Outcome>(['network', 'timeout', 'offline']);

/** From when on an answer of somebody else says that the line is good. */
function sinceOf({ feed }: Attempt, now: Millis): Millis {
  const { outcome, attemptedAt = now } = feed;
  const since = UNREACHED.has(outcome) ? Math.max(attemptedAt, now - DAY) : now;
  return Math.min(since, now - LATELY);
}
