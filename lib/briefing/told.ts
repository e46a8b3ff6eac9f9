import { type Background, isTelling } from '@/lib/briefing/background';
import { datesNothing } from '@/lib/briefing/recurring';
import { termsOf } from '@/lib/briefing/terms';
import type { Mergeable } from '@/lib/briefing/trust';

/** A text as its words, each with how much it counts there, 0 to 1. */
export type Words = ReadonlyMap<string, number>;

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

type Lead = { readonly publisher: string; readonly terms: readonly string[] };
type Tally = { leadCount: number; readonly counts: Map<string, number> };

const leadOf = ({ publisher, summary = '' }: Mergeable, background: Background): Lead => ({
  publisher,
  terms: termsOf(summary.slice(0, LEAD_CHARS)).filter((term) => datesNothing(term) && isTelling(term, background)),
});

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

function isFurniture(term: string, { leadCount, counts }: Tally): boolean {
  const count = counts.get(term) ?? 0;
  return count >= FURNITURE_COUNT && count > FURNITURE_SHARE * leadCount;
}

/** The words by which each entry is compared: those of its headline (`titles`), and with less weight those of its lead. */
export function wordsIn(
  entries: readonly Mergeable[],
  titles: readonly (readonly string[])[],
  background: Background,
): Words[] {
  const leads = entries.map((entry) => leadOf(entry, background));
  const tallies = talliesOf(leads);
  return leads.map(({ publisher, terms }, place) => {
    const tally = tallies.get(publisher);
    const lead = terms.filter((term) => !tally || !isFurniture(term, tally));
    const words = new Map(lead.map((term) => [term, IN_LEAD]));
    for (const term of titles[place] ?? []) words.set(term, 1);
    return words;
  });
}
