import { sectionAsMarkdown } from '@/lib/briefing/export';
import type { SentenceWords } from '@/lib/briefing/sentences';
import type { Edition, EditionSection } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';

/** One section of the edition, as it is printed, in Markdown. */
export function sectionText(
  edition: Edition,
  printed: EditionSection,
  sections: readonly SectionView[],
  words: SentenceWords,
): string {
  const emoji = Object.fromEntries(sections.map((section) => [section.id, section.emoji]));
  return sectionAsMarkdown(edition, printed, { words, emoji, now: Date.now() });
}
