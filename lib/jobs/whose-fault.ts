import type { Attempt } from '@/lib/jobs/attempt-feed';
import { anyAnswerBetween } from '@/lib/store/polls';
import { MINUTE, type Millis } from '@/lib/time';

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
 */
export async function whoseFault({ unreached, answered, now }: Unreached): Promise<readonly Attempt[]> {
  if (answered || unreached.length === 0) return unreached;
  const isMany = new Set(unreached.map(({ feed }) => feed.host)).size >= MANY_HOSTS;
  const isRefused = unreached.some(({ outcome }) => outcome === 'network');
  const isOurs = isMany === isRefused ? isMany : !(await anyAnswerBetween(now - LATELY, now));
  if (!isOurs) return unreached;
  return unreached.map((attempt) => ({ ...attempt, outcome: 'offline', isAlone: !(isMany && isRefused) }));
}
