import type { ReceiptItem } from '@/lib/briefing/receipt-item';
import type { Edition, EditionSection, Story } from '@/lib/briefing/types';

type Wish = {
  readonly id: string;
  readonly title?: string;
  readonly enabled: boolean;
  readonly maxStories: number;
};

/** The stories of a section that may show `max` of those it was compiled for, and as many of those that updates brought. */
export const storiesWithin = ({ stories, maxStories }: EditionSection, max: number): readonly Story[] =>
  max >= maxStories ? stories : [...stories.slice(0, max), ...stories.slice(maxStories, maxStories + max)];

const hiddenItem = ({ title, publisher, url }: Story): ReceiptItem => ({ title, publisher, url, left: 'hidden' });

/**
 * The edition as the reader wants it now: its sections under their present names, without those that were switched off
 * since, and without stories over a count that was lowered. What is taken out counts as left, so that the receipt still
 * adds up.
 */
export function asWanted(edition: Edition, wishes: readonly Wish[]): Edition {
  const wanted = new Map(wishes.filter(({ enabled }) => enabled).map((wish) => [wish.id, wish]));
  const sections = edition.sections.flatMap(({ title: _, ...section }): EditionSection[] => {
    const wish = wanted.get(section.id);
    if (!wish) return [];
    const named = wish.title === undefined ? section : { ...section, title: wish.title };
    return [{ ...named, stories: storiesWithin(section, wish.maxStories) }];
  });
  const kept = new Set(sections.flatMap((section) => section.stories));
  const hidden = edition.sections.flatMap((section) => section.stories).filter((story) => !kept.has(story));
  if (hidden.length === 0) return { ...edition, sections };
  const { receipt } = edition;
  const [shown, left] = [receipt.shown - hidden.length, receipt.left + hidden.length];
  return { ...edition, sections, receipt: { ...receipt, shown, left, hidden: hidden.map(hiddenItem) } };
}
