import { hasWords, summaryOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import { saidBy } from '@/lib/briefing/said';
import { finderOf } from '@/lib/briefing/section-rule';
import type { SectionRule } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';

/** A group in the one section it belongs to, told by its lead entry. */
export type Placed = {
  readonly group: Group;
  readonly sectionId: string;
  readonly lead: Entry;
};

export type SectionsByFeed = ReadonlyMap<string, readonly SectionRule[]>;

/** The enabled sections of each feed, the most specific first; of equals the one that the reader has first. */
export function sectionsByFeed(sections: readonly SectionRule[]): SectionsByFeed {
  const ranked = sections.toSorted((a, b) => a.breadth - b.breadth);
  const byFeed = new Map<string, SectionRule[]>();
  for (const section of ranked) {
    for (const feedId of new Set(section.feedIds)) {
      const known = byFeed.get(feedId);
      if (known) known.push(section);
      else byFeed.set(feedId, [section]);
    }
  }
  return byFeed;
}

/** With a summary before without, then the earliest: who had it first. Ids settle ties. */
function worthiest(entries: readonly Entry[]): Entry | undefined {
  const told = entries.map((entry) => ({ entry, lacksSummary: Number(summaryOf(entry) === undefined), at: entry.at }));
  return told.toSorted(
    (a, b) => a.lacksSummary - b.lacksSummary || a.at - b.at || (a.entry.id < b.entry.id ? -1 : 1),
  )[0]?.entry;
}

/**
 * A section wants a story of which it has a fair part: a journal's one paper on an earthquake that five newsrooms report
 * does not take the story from the news.
 */
const FAIR_PART = 0.25;

function mostSpecific(
  { entries }: Group,
  sections: SectionsByFeed,
  order: ReadonlyMap<string, number>,
): SectionRule | undefined {
  if (entries.length === 1) return sections.get(entries[0].feedId)?.[0];
  const feedIds = [...new Set(entries.map((entry) => entry.feedId))];
  const wanting = Map.groupBy(
    feedIds.flatMap((id) => sections.get(id) ?? []),
    (section) => section,
  );
  return [...wanting]
    .filter(([, votes]) => votes.length >= FAIR_PART * feedIds.length)
    .map(([section]) => section)
    .toSorted((a, b) => a.breadth - b.breadth || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))[0];
}

/** Who tells it: an entry of the section, if one has words to print. */
function leadOf({ entries }: Group, isOwn: (entry: Entry) => boolean): Entry | undefined {
  const [only] = entries;
  if (entries.length === 1) return hasWords(only) ? only : undefined;
  const printable = entries.filter(hasWords);
  const own = printable.filter(isOwn);
  return own.length > 1 ? worthiest(own) : (own[0] ?? printable[0]);
}

type Asking = { readonly section: SectionRule; readonly says: (entry: Entry) => boolean };

/** The sections that take a story by its words, in the reader's order. */
function askingSections(sections: readonly SectionRule[]): Asking[] {
  return sections.flatMap((section) => {
    const find = finderOf(section);
    return find ? [{ section, says: (entry: Entry) => find(saidBy([entry])) !== undefined }] : [];
  });
}

/**
 * Each group in exactly one section: the first that asks for a word it says, else the most specific that wants it. It is
 * led by an entry that says the word, or of that section. A group without any words to print is left out.
 */
export function placer(sections: readonly SectionRule[]): (group: Group) => Placed | undefined {
  const byFeed = sectionsByFeed(sections);
  const order = new Map(sections.map((section, i) => [section.id, i]));
  const asking = askingSections(sections);
  return (group) => {
    const asked = asking.find(({ says }) => group.entries.some(says));
    const section = asked?.section ?? mostSpecific(group, byFeed, order);
    const lead = section && leadOf(group, asked?.says ?? (({ feedId }) => section.feedIds.includes(feedId)));
    return lead && { group, sectionId: section.id, lead };
  };
}
