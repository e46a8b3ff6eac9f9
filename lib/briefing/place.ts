import { rankedAt } from '@/lib/briefing/dated';
import { headlineOf, summaryOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import type { SectionRule } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** A group in the one section it belongs to, told by its lead entry. */
export type Placed = {
  readonly key: string;
  readonly keys: readonly string[];
  readonly sectionId: string;
  readonly lead: Entry;
  readonly others: readonly Entry[];
  readonly at: Millis;
  readonly rankedAt: Millis;
};

export type SectionsByFeed = ReadonlyMap<string, readonly SectionRule[]>;

/** The enabled sections of each feed, the most specific first; of equals the one that the reader has first. */
export function sectionsByFeed(sections: readonly SectionRule[]): SectionsByFeed {
  const ranked = sections.toSorted((a, b) => a.breadth - b.breadth);
  const byFeed = new Map<string, SectionRule[]>();
  for (const section of ranked) {
    for (const feedId of new Set(section.feedIds)) {
      byFeed.set(feedId, [...(byFeed.get(feedId) ?? []), section]);
    }
  }
  return byFeed;
}

/** With a summary before without, then the earliest: who had it first. Ids settle ties. */
function byMerit(a: Entry, b: Entry): number {
  const summaries = Number(summaryOf(b) !== undefined) - Number(summaryOf(a) !== undefined);
  return summaries || a.at - b.at || (a.id < b.id ? -1 : 1);
}

function mostSpecific(
  group: Group,
  sections: SectionsByFeed,
  order: ReadonlyMap<string, number>,
): SectionRule | undefined {
  const wanted = group.entries.flatMap((entry) => sections.get(entry.feedId)?.[0] ?? []);
  return wanted.toSorted((a, b) => a.breadth - b.breadth || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))[0];
}

/**
 * Each group in exactly one section: the most specific that any of its feeds belongs to, led by an entry of that section.
 * A group without any words to print is left out.
 */
export function placeGroups(groups: readonly Group[], sections: readonly SectionRule[]): Placed[] {
  const byFeed = sectionsByFeed(sections);
  const order = new Map(sections.map((section, i) => [section.id, i]));
  return groups.flatMap((group): Placed[] => {
    const section = mostSpecific(group, byFeed, order);
    if (!section) return [];
    const printable = group.entries.filter((entry) => headlineOf(entry) !== undefined);
    const own = printable.filter((entry) => section.feedIds.includes(entry.feedId));
    const ranked = own.length > 1 ? own.toSorted(byMerit) : own;
    const lead = ranked[0] ?? printable[0];
    if (!lead) return [];
    return [
      {
        key: group.key,
        keys: group.keys,
        sectionId: section.id,
        lead,
        others: group.entries.filter((entry) => entry !== lead),
        at: lead.at,
        rankedAt: rankedAt(lead),
      },
    ];
  });
}
