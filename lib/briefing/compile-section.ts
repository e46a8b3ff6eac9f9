import { storiesWithin } from '@/lib/briefing/as-wanted';
import type { Candidate } from '@/lib/briefing/candidate';
import { choose, type Room, SHARE } from '@/lib/briefing/choose';
import type { Desk } from '@/lib/briefing/desk';
import { failuresOf, hasAnswered } from '@/lib/briefing/outcome';
import { heardBy } from '@/lib/briefing/section-rule';
import { toStory } from '@/lib/briefing/story';
import type { EditionSection, SectionRule, Story } from '@/lib/briefing/types';

/** An edition may be updated all day and still has an end: a section holds at most so many times its stories. */
const MOST_HELPINGS = 3;

/** What a section is made from. */
export type Stock = {
  /** What belongs here and may be printed: not shown, not muted, not standing anywhere in the edition. */
  readonly candidates: readonly Candidate[];
  /** Whether a candidate was shown before under another address. */
  readonly isRepeat: (candidate: Candidate) => boolean;
};

/** How many stories a publisher may have in a section. Where it is the only one there is nobody to make room for. */
export function shareIn(rule: SectionRule, { feeds, weights }: Desk): (publisher: string) => number {
  const publishers = new Set(heardBy(rule).map((id) => feeds.get(id)?.publisher));
  return (publisher) =>
    publishers.size < 2 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(SHARE * (weights[publisher] ?? 1)));
}

function fill(count: number, printed: readonly Story[], rule: SectionRule, stock: Stock, desk: Desk) {
  const printedOf = (publisher: string) => printed.filter((story) => story.publisher === publisher).length;
  const share = shareIn(rule, desk);
  const room: Room = {
    now: desk.now,
    count,
    printedOf,
    shareOf: (publisher) => share(publisher) - printedOf(publisher),
    isRepeat: stock.isRepeat,
    windowHours: rule.windowHours,
    isHealthy: ({ lead }) => {
      const feed = desk.feeds.get(lead.feedId);
      return feed !== undefined && hasAnswered(feed);
    },
  };
  const { chosen, windowHours } = choose(stock.candidates, room);
  return { stories: chosen.map((candidate) => toStory(candidate, desk, windowHours)), windowHours };
}

/** One section: what is new, not shown before, and shared fairly among its publishers. Why it is empty is asked later. */
export function compileSection(rule: SectionRule, stock: Stock, desk: Desk): EditionSection {
  const feeds = rule.feedIds.flatMap((id) => desk.feeds.get(id) ?? []);
  return {
    id: rule.id,
    ...(rule.title === undefined ? {} : { title: rule.title }),
    ...(rule.says === undefined ? {} : { says: rule.says }),
    ...fill(rule.maxStories, [], rule, stock, desk),
    maxStories: rule.maxStories,
    compiledAt: desk.now,
    failures: failuresOf(feeds),
    feedCount: rule.feedIds.length,
  };
}

type More = Pick<EditionSection, 'stories' | 'windowHours'>;

const withMore = (section: EditionSection, more: More, compiledAt: EditionSection['compiledAt']): EditionSection => ({
  ...section,
  stories: [...section.stories, ...more.stories],
  windowHours:
    section.stories.length === 0 || (more.stories.length > 0 && more.windowHours > section.windowHours)
      ? more.windowHours
      : section.windowHours,
  compiledAt,
  empty: undefined,
});

/** A section as it was, its stories in place; where the reader wants more stories than it was compiled for, more behind them. */
export function keepSection(section: EditionSection, rule: SectionRule, stock: Stock, desk: Desk): EditionSection {
  const kept = { ...section, title: rule.title };
  if (rule.maxStories <= section.maxStories) return kept;
  const count = rule.maxStories - section.stories.length;
  const more = fill(count, section.stories, rule, stock, desk);
  return { ...withMore(kept, more, desk.now), maxStories: rule.maxStories };
}

/** A story that is still wanted is no longer new. */
function stillWanted(section: EditionSection, rule: SectionRule): Story[] {
  const isSubscribed = ({ entryIds }: Story) =>
    entryIds.some((id) => heardBy(rule).some((feedId) => id.startsWith(`${feedId}/`)));
  return storiesWithin(section, rule.maxStories)
    .filter(isSubscribed)
    .map(({ mark, ...story }) => (mark === 'update' ? { ...story, mark } : story));
}

/** A section with what came since behind its stories, as many as it may show at a time. */
export function updateSection(section: EditionSection, rule: SectionRule, stock: Stock, desk: Desk): EditionSection {
  const stories = stillWanted(section, rule);
  const count = Math.min(rule.maxStories, MOST_HELPINGS * rule.maxStories - stories.length);
  const more = fill(count, stories, rule, stock, desk);
  const feeds = rule.feedIds.flatMap((id) => desk.feeds.get(id) ?? []);
  return {
    ...withMore({ ...section, title: rule.title, stories }, more, desk.now),
    maxStories: rule.maxStories,
    failures: failuresOf(feeds),
    feedCount: rule.feedIds.length,
  };
}
