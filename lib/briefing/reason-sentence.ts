import type { Change } from '@/lib/briefing/change';
import type { Reason } from '@/lib/briefing/reason';
import type { SentenceWords } from '@/lib/briefing/sentences';
import { DAY, type Millis } from '@/lib/time';

/** "new headline, it was “…”". */
function changeWords(change: Change, { t, format }: SentenceWords): string {
  switch (change.kind) {
    case 'headline':
      return t('change.headline', { was: change.was });
    case 'numbers':
      return t('change.numbers', { count: change.numbers.length, numbers: format.list(change.numbers) });
    case 'publishers':
      return t('change.publishers', { count: change.from, from: change.from, to: change.to });
  }
}

/** What changed since a story was shown: "new number: 14 · from 2 publishers to 5". */
export const changesSentence = (changes: readonly Change[], words: SentenceWords): string =>
  changes.map((change) => changeWords(change, words)).join(' · ');

function reasonWords(reason: Reason, words: SentenceWords, now: Millis): string {
  const { t, format } = words;
  switch (reason.kind) {
    case 'update':
      return t('why.update', { changes: changesSentence(reason.changes, words) });
    case 'watch':
      return t('why.watch', { word: reason.word });
    case 'publishers':
      return t('why.publishers', { count: reason.count });
    case 'put-first':
      return t('why.put-first', { publisher: reason.publisher });
    case 'rare':
      return t('why.rare', { publisher: reason.publisher, count: reason.monthlyCount });
    case 'window':
      return t('why.window', { hours: reason.hours });
    case 'first-seen':
      return t('why.first-seen', {
        time: now - reason.at < DAY ? format.clock(reason.at) : format.storyTime(reason.at, now),
      });
  }
}

/** "Here because: 4 publishers · first seen 05:12". */
export const becauseSentence = (reasons: readonly Reason[], words: SentenceWords, now: Millis): string =>
  words.t('why.because', { reasons: reasons.map((reason) => reasonWords(reason, words, now)).join(' · ') });
