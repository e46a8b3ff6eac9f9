import { emptyReason } from '@/lib/briefing/empty';
import { fairShare, newestFirst } from '@/lib/briefing/fair-share';
import { failuresOf, hasAnswered } from '@/lib/briefing/outcome';
import type { Placed } from '@/lib/briefing/place';
import { toStory } from '@/lib/briefing/story';
import type { Edition, EditionSection, FeedFacts, SectionRule } from '@/lib/briefing/types';
import { inWidestWindow, isNotTooOld, lookBack, OLDEST } from '@/lib/briefing/window';
import type { Millis } from '@/lib/time';

/** What all sections of an edition are compiled from. */
export type Desk = {
  readonly now: Millis;
  readonly state: Edition['state'];
  readonly feeds: ReadonlyMap<string, FeedFacts>;
  /** By section. */
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  /** The latest day on which a story was shown, by key. */
  readonly shown: ReadonlyMap<string, string>;
};

/** Of a section that is healthy and posts seldom, its latest story: better than none. */
function latestOf(items: readonly Placed[], desk: Desk): Placed[] {
  const healthy = items.filter(({ lead, at }) => {
    const feed = desk.feeds.get(lead.feedId);
    return feed !== undefined && hasAnswered(feed) && isNotTooOld(at, desk.now);
  });
  return healthy.toSorted(newestFirst).slice(0, 1);
}

function choose(
  items: readonly Placed[],
  rule: SectionRule,
  desk: Desk,
): { chosen: Placed[]; windowHours: EditionSection['windowHours'] } {
  const { items: recent, windowHours } = lookBack(items, { now: desk.now, maxStories: rule.maxStories });
  if (recent.length === 0) return { chosen: latestOf(items, desk), windowHours: OLDEST };
  return { chosen: fairShare(recent, rule.maxStories, ({ lead }) => lead.feedId), windowHours };
}

/** One section: what is new, not shown before, and shared fairly among its feeds; or the reason why there is nothing. */
export function compileSection(rule: SectionRule, desk: Desk): EditionSection {
  const feeds = rule.feedIds.map((id) => desk.feeds.get(id)).filter((feed) => feed !== undefined);
  const placed = desk.placed.get(rule.id) ?? [];
  const shownOn = ({ keys }: Placed): string | undefined =>
    keys
      .flatMap((key) => desk.shown.get(key) ?? [])
      .toSorted()
      .at(-1);
  const fresh = placed.filter((item) => shownOn(item) === undefined);
  const { chosen, windowHours } = choose(fresh, rule, desk);
  const shownDays = placed.filter(({ at }) => inWidestWindow(at, desk.now)).flatMap((item) => shownOn(item) ?? []);
  const newestAt = placed.toSorted(newestFirst)[0]?.at;
  return {
    id: rule.id,
    ...(rule.title === undefined ? {} : { title: rule.title }),
    stories: chosen.map((item) => toStory(item, desk.feeds)),
    windowHours,
    maxStories: rule.maxStories,
    compiledAt: desk.now,
    ...(chosen.length > 0 ? {} : { empty: emptyReason({ feeds, state: desk.state, shownDays, newestAt }) }),
    failures: failuresOf(feeds),
    feedCount: rule.feedIds.length,
  };
}

/** A section as it was, its stories in place; where the reader wants more stories than it was compiled for, more behind them. */
export function keepSection(section: EditionSection, rule: SectionRule, desk: Desk): EditionSection {
  const kept = { ...section, title: rule.title };
  if (rule.maxStories <= section.maxStories) return kept;
  const more = compileSection({ ...rule, maxStories: rule.maxStories - section.stories.length }, desk);
  return {
    ...kept,
    stories: [...section.stories, ...more.stories],
    windowHours:
      more.stories.length > 0 && more.windowHours > section.windowHours ? more.windowHours : section.windowHours,
    maxStories: rule.maxStories,
    compiledAt: more.compiledAt,
    empty: section.stories.length > 0 ? undefined : more.empty,
  };
}
