import { averageLink } from '@/lib/briefing/average-link';
import { type Lists, listing } from '@/lib/briefing/lists';
import { type Background, type Mergeable, merge } from '@/lib/briefing/merge';
import type { Day } from './days';
import type { Likeness, Rival } from './rivals';
import { bCubed, meanOf, type Score } from './score';

/** What a method came to on the days of a part, on average, at a threshold. */
export type Row = Score & { readonly threshold: number };

/** For each entry the number of its group. */
function groupOf(size: number, groups: readonly (readonly number[])[]): number[] {
  const found = new Map(groups.flatMap((members, group) => members.map((member) => [member, group] as const)));
  return Array.from({ length: size }, (_, entry) => found.get(entry) ?? -1 - entry);
}

function linksOf(size: number, alike: Likeness): Lists {
  const all = Array.from({ length: size }, (_, entry) => entry);
  const values = all.map((a) => all.map((b) => (b < a ? alike(a, b) : 0)));
  const links = listing(size);
  for (const a of all) {
    for (const b of all) {
      const value = values[Math.max(a, b)]?.[Math.min(a, b)] ?? 0;
      if (b !== a && value > 0) links.add(b, value);
    }
    links.close();
  }
  return links.take();
}

export const othersOf = (day: Day, days: readonly Day[]): string[] =>
  days.filter((other) => other !== day).flatMap(({ titles }) => titles);

/** A rival with average link at each threshold; a word is common if it is in the headlines of the other days. */
export function rate(rival: Rival, part: readonly Day[], days: readonly Day[], thresholds: readonly number[]): Row[] {
  const linked = part.map((day) => linksOf(day.titles.length, rival.over(day.titles, othersOf(day, days))));
  return thresholds.map((threshold) => {
    const scores = part.map(({ titles, events }, place) => {
      const alone = titles.map((_, entry) => [entry]);
      return bCubed(events, groupOf(titles.length, averageLink(linked[place]!, alone, threshold)));
    });
    return { threshold, ...meanOf(scores) };
  });
}

/** Nothing but headlines and leads: no address, publisher or time helps. */
export const entriesOf = (day: Day): Mergeable[] =>
  day.titles.map((title, entry) => ({
    id: `${entry}`,
    title,
    summary: day.leads[entry],
    url: '',
    publisher: '',
    publishedAt: 0,
  }));

/** Our merger on one day. Without a threshold, its own. */
export function rateOurs(day: Day, background: Background, threshold?: number): Score {
  const groups = merge(entriesOf(day), background, threshold).map((ids) => ids.map(Number));
  return bCubed(day.events, groupOf(day.titles.length, groups));
}
