import type { Words } from '@/components/words';
import { bareShare } from '@/lib/feed-habits';
import type { FeedFacts } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import { HOUR, type Millis } from '@/lib/time';

/** How often something new comes: "about 3 a week". */
export const paceNote = ({ pace }: FeedView, { t }: Words): string | undefined =>
  pace && t(`pace.${pace.per}`, { count: pace.count });

/** How many of its items come without a summary: "12 %". */
export function bareNote(facts: FeedFacts | undefined, { t }: Words): string | undefined {
  const share = facts?.habits && bareShare(facts.habits);
  return share === undefined ? undefined : t('health.percent', { share: Math.round(share * 100) });
}

/** What was wrong with what it last sent, but for what its state says already. */
export function faultsNote({ notes = [], state }: FeedView, { t, format }: Words): string | undefined {
  const faults = notes.filter((note) => note !== state).map((note) => t(`fault.${note}`));
  return faults.length > 0 ? format.list(faults) : undefined;
}

/** Why the next attempt is when it is: "the server asked for 3 hours", "after 2 failures". */
export function nextNote(feed: FeedView, now: Millis, { t, format }: Words): string | undefined {
  const { next, nextPollAt, failureCount = 0 } = feed;
  if (!next) return undefined;
  if (nextPollAt !== undefined && nextPollAt <= now && next.code !== 'under-way') return t('next.due');
  const wait = 'wait' in next ? next.wait : undefined;
  return t(`next.${next.code}`, { count: failureCount, wait: format.duration(wait ?? HOUR) });
}
