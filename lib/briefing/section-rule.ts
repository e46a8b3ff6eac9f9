import { type WordFinder, wordFinder } from '@/lib/briefing/reader-words';
import type { SectionRule } from '@/lib/briefing/types';

/** The feeds whose entries may stand in a section. */
export const heardBy = ({ feedIds, heardIds = feedIds }: SectionRule): readonly string[] => heardIds;

/** Finds the words by which a section takes a story from any feed; undefined where it takes none so. */
export const finderOf = ({ says = [] }: SectionRule): WordFinder | undefined =>
  wordFinder(says.map((text) => ({ text, scopes: ['title', 'summary'] })));
