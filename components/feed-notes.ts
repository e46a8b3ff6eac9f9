import type { Words } from '@/components/words';
import type { FeedView } from '@/lib/settings';
import { HOUR, type Millis } from '@/lib/time';

/** How often something new comes: "about 3 a week". */
export const paceNote = ({ pace }: FeedView, { t }: Words): string | undefined =>
  pace && t(`pace.${pace.per}`, { count: pace.count });

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
