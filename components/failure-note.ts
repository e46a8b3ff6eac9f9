import type { Words } from '@/components/words';
import { failureCause, failureSentence } from '@/lib/briefing/sentences';
import type { FeedFailure } from '@/lib/briefing/types';

/** "2 of 7 feeds failed: Phys.org: HTTP 503 · NASA: timed out". */
export function namedFailures(failures: readonly FeedFailure[], feedCount: number, words: Words): string {
  const causes = failures.map((failure) => failureSentence(failure, words)).join(' · ');
  return words.t('failure.some', { failed: failures.length, count: feedCount, causes });
}

/** The same where room is short, "2 of 7 feeds failed: timed out and HTTP 503": each cause once, without the names. */
export function failureNote(failures: readonly FeedFailure[], feedCount: number, words: Words): string {
  const causes = words.format.list([...new Set(failures.map((failure) => failureCause(failure, words)))]);
  return words.t('failure.some', { failed: failures.length, count: feedCount, causes });
}
