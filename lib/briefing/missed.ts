import type { Edition, Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

/** What mattered in editions that came and went unread. */
export type Missed = {
  /** When the reader was last here. */
  readonly since: Millis;
  readonly editionCount: number;
  readonly stories: readonly Story[];
};

type MissedInput = {
  readonly since: Millis;
  /** Editions built after that, without the one on show. */
  readonly editions: readonly Edition[];
  /** The one on show: what it tells is not missed. */
  readonly current: Edition;
  /** Ids of the reader's sections as they are switched now. */
  readonly sectionIds: readonly string[];
};

const MAX_STORIES = 10;

const publisherCount = ({ publisher, also }: Story): number =>
  new Set([publisher, ...also.map((link) => link.publisher)]).size;

/** At most ten stories: those that most publishers told, then in the order of the sections. Undefined if nothing was missed. */
export function missedStories({ since, editions, current, sectionIds }: MissedInput): Missed | undefined {
  const told = new Set(current.sections.flatMap(({ stories }) => stories.flatMap(({ id, keys }) => [id, ...keys])));
  const isTold = ({ id, keys }: Story) => [id, ...keys].some((key) => told.has(key));
  const latestFirst = editions.toSorted((a, b) => b.builtAt - a.builtAt);
  const stories = latestFirst
    .flatMap(({ sections }) => sections)
    .flatMap(({ id, stories: own }) => own.map((story, place) => ({ story, place, section: sectionIds.indexOf(id) })))
    .filter(({ section, story }) => section >= 0 && !isTold(story))
    .toSorted((a, b) => publisherCount(b.story) - publisherCount(a.story) || a.section - b.section || a.place - b.place)
    .map(({ story }) => story);
  const once = withoutRepeats(stories).slice(0, MAX_STORIES);
  return once.length === 0 ? undefined : { since, editionCount: editions.length, stories: once };
}

/** An update in a later edition tells the same story. */
function withoutRepeats(stories: readonly Story[]): Story[] {
  const seen = new Set<string>();
  return stories.filter(({ id, keys }) => {
    const isKnown = [id, ...keys].some((key) => seen.has(key));
    for (const key of [id, ...keys]) seen.add(key);
    return !isKnown;
  });
}
