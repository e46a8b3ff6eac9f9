import { emptyBackground } from '@/lib/briefing/background';
import { compileSection, type Desk, keepSection } from '@/lib/briefing/compile-section';
import { editionId } from '@/lib/briefing/edition-id';
import { wordCount } from '@/lib/briefing/fold';
import { groupEntries } from '@/lib/briefing/groups';
import { placeGroups } from '@/lib/briefing/place';
import { printedAt } from '@/lib/briefing/printed-at';
import { receiptOf } from '@/lib/briefing/receipt';
import type { CompileInput, Edition, EditionSection } from '@/lib/briefing/types';
import { localDay } from '@/lib/time';

const WORDS_A_MINUTE = 220;

/** The sections that the same edition has already; a section that was still waiting for its feeds is not among them. */
function keptSections(previous: Edition | undefined, id: string): Map<string, EditionSection> {
  if (previous?.id !== id || previous.state === 'filling') return new Map();
  const settled = previous.sections.filter((section) => section.empty?.code !== 'loading');
  return new Map(settled.map((section) => [section.id, section]));
}

function minutesToRead(sections: readonly EditionSection[]): number {
  const stories = sections.flatMap((section) => section.stories);
  const words = stories.reduce((sum, { title, summary }) => sum + wordCount(title) + wordCount(summary ?? ''), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

const keysOf = (sections: readonly EditionSection[]): Set<string> =>
  new Set(sections.flatMap((section) => section.stories.flatMap((story) => story.keys)));

/** The days on which other editions showed stories, by key. The latest day counts. */
function shownDays(input: CompileInput, id: string): Map<string, string> {
  const others = input.shown.filter((shown) => shown.editionId !== id);
  return new Map(others.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map((shown) => [shown.key, shown.day]));
}

/**
 * The briefing of one day, from what is stored. Pure: the same input gives the same edition, in whatever order entries
 * and feeds come. With `previous`, its stories stay in place and only missing sections are compiled.
 */
export function compileEdition(input: CompileInput): Edition {
  const id = editionId(input.dueAt, input.timeZone);
  const builtAt = input.previous?.id === id && input.previous.state === 'final' ? input.previous.builtAt : input.now;
  const kept = keptSections(input.previous, id);
  const feeds = new Map(input.feeds.map((feed) => [feed.id, feed]));
  const wanted = new Set(input.sections.flatMap((section) => section.feedIds));
  const entries = input.entries.filter((entry) => wanted.has(entry.feedId)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupEntries(entries, {
    now: input.now,
    publisherOf: (entry) => feeds.get(entry.feedId)?.publisher ?? entry.feedId,
    background: input.background ?? emptyBackground(),
  });
  const shown = shownDays(input, id);

  const taken = keysOf(input.sections.flatMap((rule) => kept.get(rule.id) ?? []));
  const placed = placeGroups(groups, input.sections).filter(({ keys }) => !keys.some((key) => taken.has(key)));
  const desk: Desk = {
    now: input.now,
    state: input.state,
    feeds,
    placed: Map.groupBy(placed, (group) => group.sectionId),
    shown,
  };
  const sections = input.sections.map((rule) => {
    const section = kept.get(rule.id);
    return section ? keepSection(section, rule, desk) : compileSection(rule, desk);
  });

  const printed = keysOf(sections);
  return {
    id,
    day: localDay(printedAt({ ...input, builtAt }), input.timeZone),
    dueAt: input.dueAt,
    builtAt,
    nextAt: input.nextAt,
    timeZone: input.timeZone,
    state: input.state,
    occasion: input.occasion,
    sample: input.sample,
    sections,
    minutes: minutesToRead(sections),
    receipt: receiptOf({
      feeds: input.feeds.filter((feed) => wanted.has(feed.id)),
      entries,
      groups,
      sections,
      isShown: ({ keys }) => keys.some((key) => shown.has(key)),
      isPrinted: ({ keys }) => keys.some((key) => printed.has(key)),
    }),
  };
}
