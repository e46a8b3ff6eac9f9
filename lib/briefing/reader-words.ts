import { textFinder } from '@/lib/briefing/word-match';
import type { Millis } from '@/lib/time';

export const WORD_KINDS = ['mute', 'watch'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Where in a story a word is looked for. `source`: the publisher's name and site. */
export const WORD_SCOPES = ['title', 'summary', 'source'] as const;
export type WordScope = (typeof WORD_SCOPES)[number];

/** A word or phrase that the reader mutes or watches. */
export type ReaderWord = {
  /** Of what it says and where it counts: the same wish twice is one. */
  readonly id: string;
  readonly kind: WordKind;
  /** As the reader wrote it. */
  readonly text: string;
  readonly scopes: readonly WordScope[];
  /** Counts in this section alone; without it everywhere. */
  readonly sectionId?: string;
  /** Stops counting then, by itself; without it never. */
  readonly until?: Millis;
};

/** A wish that has no id yet: what it says and where it counts make one. */
export type NewWord = Omit<ReaderWord, 'id'>;

/** A word that is muted with one click: in all sections, for ever. */
export const mutedEverywhere = (text: string): NewWord => ({ kind: 'mute', text, scopes: ['title', 'summary'] });

/** What words are looked for in. */
export type WordTexts = Readonly<Record<WordScope, string>>;
/** Finds the first of the reader's words in what a story says. */
export type WordFinder = (texts: WordTexts) => string | undefined;

type Sought = Pick<ReaderWord, 'text' | 'scopes'>;

/** Undefined without words. */
export function wordFinder(words: readonly Sought[]): WordFinder | undefined {
  const finders = WORD_SCOPES.flatMap((scope) => {
    const find = textFinder(words.filter(({ scopes }) => scopes.includes(scope)).map(({ text }) => text));
    return find ? [{ scope, find }] : [];
  });
  if (finders.length === 0) return undefined;
  return (texts) => {
    for (const { scope, find } of finders) {
      const word = find(texts[scope]);
      if (word !== undefined) return word;
    }
    return undefined;
  };
}

/** Whether it still counts: nobody has to take an expired word away. */
export const counts = ({ until }: ReaderWord, now: Millis): boolean => until === undefined || until > now;

/** What is looked for in the stories of a section. */
export type FinderIn = (sectionId: string) => WordFinder | undefined;

/** The words of a kind that count now: those of a section and those that count everywhere. */
export function findersFor(words: readonly ReaderWord[], kind: WordKind, now: Millis): FinderIn {
  const counting = words.filter((word) => word.kind === kind && counts(word, now));
  const everywhere = counting.filter(({ sectionId }) => sectionId === undefined);
  const own = Map.groupBy(counting, ({ sectionId }) => sectionId);
  const shared = wordFinder(everywhere);
  const bySection = new Map(
    [...own].flatMap(([id, its]) => (id === undefined ? [] : [[id, wordFinder([...its, ...everywhere])] as const])),
  );
  return (sectionId) => (bySection.has(sectionId) ? bySection.get(sectionId) : shared);
}
