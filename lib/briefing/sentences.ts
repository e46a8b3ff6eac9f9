import type { EmptyReason, FeedFailure } from '@/lib/briefing/types';
import type { Format } from '@/lib/format';
import type { Translate } from '@/lib/i18n';
import type { Millis } from '@/lib/time';

export type SentenceWords = { readonly t: Translate; readonly format: Format };

/** Why a feed failed, in a few words: "HTTP 503", "timed out". */
export function failureCause(
  failure: Pick<FeedFailure, 'outcome' | 'status'>,
  { t }: Pick<SentenceWords, 't'>,
): string {
  return t(`outcome.${failure.outcome}`, { status: failure.status ?? (failure.outcome === 'gone' ? 410 : '?') });
}

/** "Publisher: HTTP 503". */
export function failureSentence(failure: FeedFailure, words: Pick<SentenceWords, 't'>): string {
  return words.t('failure.of', { publisher: failure.publisher, cause: failureCause(failure, words) });
}

function shownSentence(
  { count, day, mutedCount = 0 }: Extract<EmptyReason, { code: 'shown' }>,
  { t, format }: SentenceWords,
  now: Millis,
): string {
  const date = format.shortDay(day, now);
  if (mutedCount === 0) return t('empty.shown', { count, date });
  return t('empty.shown-muted', { total: count + mutedCount, shown: count, count: mutedCount, date });
}

/** Why a section is empty, as one true sentence. */
export function emptySentence(reason: EmptyReason, words: SentenceWords, now: Millis): string {
  const { t, format } = words;
  switch (reason.code) {
    case 'quiet':
      return reason.since === undefined
        ? t('empty.quiet-ever')
        : t('empty.quiet', { date: format.shortDate(reason.since, now) });
    case 'shown':
      return shownSentence(reason, words, now);
    case 'muted':
      return t('empty.muted', { count: reason.count });
    case 'failed':
      return t('empty.failed', {
        count: reason.feedCount,
        failed: reason.failures.length,
        causes: reason.failures.map((failure) => failureSentence(failure, words)).join(' · '),
      });
    case 'permission':
      return t('empty.permission', { hosts: format.list(reason.hosts) });
    case 'stale':
      return t('empty.stale', { date: `${format.shortDate(reason.from, now)}, ${format.clockZone(reason.from)}` });
    case 'loading':
      return t('empty.loading', { done: reason.done, count: reason.total });
    case 'offline':
    case 'off':
    case 'no-feeds':
      return t(`empty.${reason.code}`);
  }
}
