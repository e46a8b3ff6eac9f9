import { type Background, emptyBackground } from '@/lib/briefing/background';

/** A background as it is kept: its words in one text, by a blank between two, and their counts. */
export type PackedBackground = {
  readonly titleCount: number;
  readonly terms: string;
  readonly counts: readonly number[];
};

export const packBackground = ({ titleCount, counts }: Background): PackedBackground => ({
  titleCount,
  terms: [...counts.keys()].join(' '),
  counts: [...counts.values()],
});

export function unpackBackground({ titleCount, terms, counts }: PackedBackground): Background {
  if (terms === '') return { ...emptyBackground(), titleCount };
  return { titleCount, counts: new Map(terms.split(' ').map((term, i) => [term, counts[i] ?? 0])) };
}
