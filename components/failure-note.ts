import type { Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FeedFailure } from '@/lib/briefing/types';

/** "2 of 7 feeds failed: timed out and HTTP 503": each cause once, without the names. */
export function failureNote(failures: readonly FeedFailure[], feedCount: number, words: Words): string {
  const causes = [...new Set(failures.map((failure) => failureCause(failure, words)))];
  return words.t('failure.some', { failed: failures.length, count: feedCount, causes: words.format.list(causes) });
}
