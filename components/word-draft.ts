import type { NewWord, WordKind, WordScope } from '@/lib/briefing/reader-words';
import { DAY, type Millis } from '@/lib/time';

/** `as-it-is`: the end that a word has already. */
export type UntilChoice = 'for-ever' | 'day' | 'week' | 'as-it-is';

/** A word as it stands in the form. '' for everywhere. */
export type WordDraft = {
  readonly text: string;
  readonly kind: WordKind;
  readonly scopes: readonly WordScope[];
  readonly sectionId: string;
  readonly until: UntilChoice;
  readonly knownUntil: Millis | undefined;
};

export const draftOf = (word?: NewWord): WordDraft => ({
  text: word?.text ?? '',
  kind: word?.kind ?? 'mute',
  scopes: word?.scopes ?? ['title', 'summary'],
  sectionId: word?.sectionId ?? '',
  until: word?.until === undefined ? 'for-ever' : 'as-it-is',
  knownUntil: word?.until,
});

export const untilChoices = (word?: NewWord): readonly UntilChoice[] => [
  ...(word?.until === undefined ? [] : (['as-it-is'] as const)),
  'for-ever',
  'day',
  'week',
];

function endOf({ until, knownUntil }: WordDraft, now: Millis): Millis | undefined {
  switch (until) {
    case 'for-ever':
      return undefined;
    case 'as-it-is':
      return knownUntil;
    case 'day':
      return now + DAY;
    case 'week':
      return now + 7 * DAY;
  }
}

/** What the form wishes for; undefined while it says nothing or looks nowhere. */
export function wishOf(draft: WordDraft, now: Millis): NewWord | undefined {
  const { kind, scopes, sectionId } = draft;
  const text = draft.text.trim();
  if (text === '' || scopes.length === 0) return undefined;
  const until = endOf(draft, now);
  return { kind, text, scopes, ...(sectionId && { sectionId }), ...(until !== undefined && { until }) };
}

/** Whether two would hit the same stories for as long as they count. */
export const isSameWish = (a: NewWord, b: NewWord): boolean =>
  a.kind === b.kind && a.text === b.text && a.sectionId === b.sectionId && a.scopes.join() === b.scopes.join();
