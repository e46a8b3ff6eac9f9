import type { Lexicon } from '@/lib/briefing/lexicon';
import { datesNothing } from '@/lib/briefing/recurring';
import type { Mergeable } from '@/lib/briefing/trust';

/** A text as its words, by number, each with how much it counts there, 0 to 1. */
export type Words = { readonly terms: readonly number[]; readonly parts: readonly number[] };

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

type Lead = { readonly publisher: string; readonly terms: readonly number[] };
type Tally = { leadCount: number; readonly counts: Map<number, number> };

export const leadText = ({ summary = '' }: Mergeable): string => summary.slice(0, LEAD_CHARS);

function talliesOf(leads: readonly Lead[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { publisher, terms } of leads) {
    const tally = tallies.get(publisher) ?? { leadCount: 0, counts: new Map() };
    tallies.set(publisher, tally);
    tally.leadCount += terms.length > 0 ? 1 : 0;
    for (const term of terms) tally.counts.set(term, (tally.counts.get(term) ?? 0) + 1);
  }
  return tallies;
}

function isFurniture(term: number, { leadCount, counts }: Tally): boolean {
  const count = counts.get(term) ?? 0;
  return count >= FURNITURE_COUNT && count > FURNITURE_SHARE * leadCount;
}

/** An entry's words: those of its headline, and those of its lead, all by number. */
export type Read = { readonly publisher: string; readonly title: readonly number[]; readonly lead: readonly number[] };

/** The words by which each entry is compared: those of its headline, and with less weight the telling ones of its lead. */
export function wordsIn(entries: readonly Read[], { terms }: Lexicon, tells: Uint8Array): Words[] {
  const counting = terms.map((term, number) => tells[number] === 1 && datesNothing(term));
  const leads = entries.map(({ publisher, lead }) => ({ publisher, terms: lead.filter((term) => counting[term]) }));
  const tallies = talliesOf(leads);
  return entries.map(({ publisher, title }, place) => {
    const tally = tallies.get(publisher);
    const lead = leads[place]?.terms.filter((term) => !tally || !isFurniture(term, tally)) ?? [];
    if (lead.length === 0) return { terms: title, parts: title.map(() => 1) };
    const words = [...lead, ...title.filter((term) => !lead.includes(term))];
    return { terms: words, parts: words.map((term) => (title.includes(term) ? 1 : IN_LEAD)) };
  });
}
