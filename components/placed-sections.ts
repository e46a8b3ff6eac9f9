import { type Slot, slotsOf } from '@/components/slots';
import type { Edition, EditionSection, EmptyReason } from '@/lib/briefing/types';
import { type SectionView, WEATHER_SECTION } from '@/lib/settings';

export type PlacedSection = {
  readonly section: SectionView;
  readonly printed: EditionSection | undefined;
  readonly empty: EmptyReason;
  readonly slot: Slot;
  /** Only its head is shown. */
  readonly isFolded: boolean;
};

const isNews = ({ id }: SectionView): boolean => id !== WEATHER_SECTION;

/** The weather section, if the reader wants it. */
export const weatherOf = (sections: readonly SectionView[]): SectionView | undefined =>
  sections.find((section) => !isNews(section) && section.enabled);

/** The reader's news sections, in their order and as they are switched now, each with what the edition has for it. */
export function placeSections(
  edition: Edition | undefined,
  sections: readonly SectionView[],
  { hasGreeting = false, folded = [] }: { readonly hasGreeting?: boolean; readonly folded?: readonly string[] } = {},
): PlacedSection[] {
  const printed = new Map(edition?.sections.map((section) => [section.id, section]));
  const wanted = sections.filter((section) => section.enabled && isNews(section));
  const found = wanted.map((section) => {
    const own = printed.get(section.id);
    const isFolded = folded.includes(section.id) && (own?.stories.length ?? 0) > 0;
    return { section, printed: own, empty: own?.empty ?? stillToCome(section, sections), isFolded };
  });
  const filling = edition === undefined || edition.state === 'filling';
  const counted = found.map(({ section, printed: own, isFolded }) => {
    if (isFolded) return { id: section.id, storyCount: 0 };
    const count = own?.stories.length ?? 0;
    return { id: section.id, storyCount: filling && count === 0 ? ('pending' as const) : count };
  });
  const slots = slotsOf(counted, { hasGreeting });
  return found.map((one) => ({ ...one, slot: slots.get(one.section.id) ?? 'half' }));
}

/** The edition does not contain the section yet. */
function stillToCome(section: SectionView, all: readonly SectionView[]): EmptyReason {
  // One that takes stories by words listens to everybody.
  const heard = section.says ? all.filter(({ enabled }) => enabled) : [section];
  const feeds = heard.filter(isNews).flatMap((one) => one.feeds);
  if (feeds.length === 0) return { code: 'no-feeds' };
  return { code: 'loading', done: feeds.filter(({ state }) => state !== 'waiting').length, total: feeds.length };
}
