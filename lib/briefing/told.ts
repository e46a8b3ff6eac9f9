import type { Lexicon } from '@/lib/briefing/lexicon';
import { type Lists, listing, numbersOf } from '@/lib/briefing/lists';
import { datesNothing } from '@/lib/briefing/recurring';
import type { Mergeable } from '@/lib/briefing/trust';

/**
 * A telling word that stands in the lead and not in the headline: who and where are often only told there, but so is much
 * else. Common words of a lead count for nothing: it has too many.
 */
const IN_LEAD = 0.4;
/** The first sentence or so; what follows is the story so far, and the same in many stories. */
const LEAD_CHARS = 240;
/** A word in more than half of a publisher's leads, and in some, is its furniture: "Read more at The Gull". */
const FURNITURE_SHARE = 0.5;
const FURNITURE_COUNT = 3;

type Tally = { leadCount: number; readonly counts: Map<number, number> };

export const leadText = ({ summary = '' }: Mergeable): string => summary.slice(0, LEAD_CHARS);

/** The words of each entry's headline and of its lead, by number. */
export type Read = { readonly titles: Lists; readonly leads: Lists };

function talliesOf(entries: readonly Mergeable[], leads: Lists, isCounting: readonly boolean[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  entries.forEach(({ publisher }, place) => {
    const tally = tallies.get(publisher) ?? { leadCount: 0, counts: new Map() };
    tallies.set(publisher, tally);
    const terms = numbersOf(leads, place).filter((term) => isCounting[term]);
    tally.leadCount += terms.length > 0 ? 1 : 0;
    for (const term of terms) tally.counts.set(term, (tally.counts.get(term) ?? 0) + 1);
  });
  return tallies;
}

function isFurniture(term: number, { leadCount, counts }: Tally): boolean {
  const count = counts.get(term) ?? 0;
  return count >= FURNITURE_COUNT && count > FURNITURE_SHARE * leadCount;
}

/**
 * The words by which each entry is compared, each with how much it counts there, 0 to 1: those of its headline, and with
 * less weight the telling ones of its lead.
 */
export function wordsIn(
  entries: readonly Mergeable[],
  { titles, leads }: Read,
  { terms }: Lexicon,
  tells: Uint8Array,
): Lists {
  const isCounting = terms.map((term, number) => tells[number] === 1 && datesNothing(term));
  const tallies = talliesOf(entries, leads, isCounting);
  const words = listing(entries.length);
  entries.forEach(({ publisher }, place) => {
    const tally = tallies.get(publisher);
    const title = numbersOf(titles, place);
    const lead = numbersOf(leads, place).filter((term) => isCounting[term] && !(tally && isFurniture(term, tally)));
    for (const term of lead) words.add(term, title.includes(term) ? 1 : IN_LEAD);
    for (const term of title) if (!lead.includes(term)) words.add(term, 1);
    words.close();
  });
  return words.take();
}
