import type { Edition, EditionSection } from '@/lib/briefing/types';

type Wish = { readonly id: string; readonly enabled: boolean; readonly maxStories: number };

const storyCount = (sections: readonly EditionSection[]): number =>
  sections.reduce((sum, section) => sum + section.stories.length, 0);

/**
 * The edition as the reader wants it now: without sections that were switched off since, and without stories over a
 * count that was lowered. What is taken out counts as left, so that the receipt still adds up.
 */
export function asWanted(edition: Edition, wishes: readonly Wish[]): Edition {
  const most = new Map(wishes.filter(({ enabled }) => enabled).map(({ id, maxStories }) => [id, maxStories]));
  const sections = edition.sections
    .filter(({ id }) => most.has(id))
    .map((section) => ({ ...section, stories: section.stories.slice(0, most.get(section.id)) }));
  const hidden = storyCount(edition.sections) - storyCount(sections);
  const { receipt } = edition;
  return { ...edition, sections, receipt: { ...receipt, shown: receipt.shown - hidden, left: receipt.left + hidden } };
}
