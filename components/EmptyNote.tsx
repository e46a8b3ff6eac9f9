import './EmptyNote.css';
import { failureNote } from '@/components/failure-note';
import { useWords, type Words } from '@/components/words';
import { emptySentence } from '@/lib/briefing/sentences';
import type { EmptyReason } from '@/lib/briefing/types';
import { feedPath } from '@/lib/feed-path';
import type { Millis } from '@/lib/time';

type EmptyNoteProps = {
  readonly reason: EmptyReason;
  readonly now: Millis;
  /** There is little room: causes without the feeds they belong to. */
  readonly short?: boolean;
  readonly onGrant?: () => void;
};

/** Why there is nothing here, and what the reader can do about it. */
export function EmptyNote({ reason, now, short = false, onGrant }: EmptyNoteProps) {
  const words = useWords();
  return (
    <div class="empty-note">
      <p data-empty={reason.code}>{short ? shortSentence(reason, words, now) : sentence(reason, words, now)}</p>
      {reason.code === 'failed' && !short && <FailedLink reason={reason} />}
      {reason.code === 'permission' && onGrant && (
        <button type="button" class="text-button" onClick={onGrant}>
          {words.t('hosts.grant')}
        </button>
      )}
    </div>
  );
}

type Failed = Extract<EmptyReason, { code: 'failed' }>;

/** Where all is told of the first of the feeds that failed. */
function FailedLink({ reason: { failures } }: { readonly reason: Failed }) {
  const { t } = useWords();
  const [first] = failures;
  return first ? (
    <a class="text-button" href={feedPath(first.feedId)}>
      {t('empty.failed-details')}
    </a>
  ) : null;
}

function shortSentence(reason: EmptyReason, words: Words, now: Millis): string {
  if (reason.code !== 'failed') return sentence(reason, words, now);
  return `${failureNote(reason.failures, reason.feedCount, words)}.`;
}

function sentence(reason: EmptyReason, words: Words, now: Millis): string {
  const uncounted = reason.code === 'loading' && reason.total === 0;
  return uncounted ? words.t('loading') : emptySentence(reason, words, now);
}
