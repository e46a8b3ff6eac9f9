import { averageLink } from '@/lib/briefing/average-link';
import { type Background, isTelling, knowsRareWords, observeTerms } from '@/lib/briefing/background';
import { canonicalUrl } from '@/lib/briefing/canonical-url';
import { linksOf } from '@/lib/briefing/links';
import { withNeighbours } from '@/lib/briefing/neighbours';
import { smallWordsIn, termsOf } from '@/lib/briefing/terms';
import { wordsIn } from '@/lib/briefing/told';
import { MAX_GAP, type Mergeable, trustIn } from '@/lib/briefing/trust';
import { type Vector, vectorsOf } from '@/lib/briefing/vectors';

export { type Background, emptyBackground, observe } from '@/lib/briefing/background';
export type { Mergeable } from '@/lib/briefing/trust';

/** Rough events, to see which words of the day stand in many of them. */
const ROUGHLY_ONE = 0.25;
/**
 * Groups as alike as this, with the words of their neighbours, tell of one event. A false merge hides a story and claims
 * that two newsrooms agree, a missed one only shows it twice: the strict end of a range that is about as good
 * (`npm run bench:merge`).
 */
const ONE_EVENT = 0.5;
/**
 * What a likeness counts for that one word makes up: "Hughes in coma" and "Batsman Hughes hit on head" are one event,
 * but before many headlines were seen, any word looks rare.
 */
const BY_ONE_WORD = { atFirst: 0.75, later: 0.85 } as const;
type Groups = readonly (readonly number[])[];

/** Entries with one address are one story, whatever their headlines. */
function byAddress(entries: readonly Mergeable[]): Groups {
  const groups = new Map<string | number, number[]>();
  for (const [place, { url }] of entries.entries()) {
    const key = canonicalUrl(url) || place;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

/** Groups of places in `entries`. */
function groupsOf(entries: readonly Mergeable[], background: Background, oneEvent: number): Groups {
  const titles = entries.map(({ title }) => termsOf(title));
  const texts = wordsIn(entries, titles, background);
  const trust = trustIn(entries, titles);
  const start = byAddress(entries);
  const times = entries.map(({ publishedAt }) => publishedAt);
  const byOneWord = knowsRareWords(background) ? BY_ONE_WORD.later : BY_ONE_WORD.atFirst;
  const small = smallWordsIn(entries.map(({ title }) => title));
  const isNoName = (term: string) => small.has(term);
  const linked = (vectors: readonly Vector[], known: Background) =>
    linksOf(vectors, {
      trust,
      times,
      maxGap: MAX_GAP,
      byOneWord,
      isNoName,
      isTelling: (term) => isTelling(term, known),
    });

  const rough = averageLink(linked(vectorsOf(texts, background), background), start, ROUGHLY_ONE);
  const wordsOfEvents = rough.map((group) => [...new Set(group.flatMap((place) => [...(texts[place]?.keys() ?? [])]))]);
  const known = observeTerms(background, wordsOfEvents);
  const vectors = vectorsOf(texts, known);
  const wider = withNeighbours(vectors, linked(vectors, known));
  return averageLink(linked(wider, known), start, oneEvent);
}

/**
 * Entries grouped by event: every id once, groups and ids in the order given; which groups these are does not depend on
 * it. The same canonical address is the same story; else the words of the headlines count, the more the rarer they are
 * in `background` and the fewer events of the day they stand in.
 */
export function merge(entries: readonly Mergeable[], background: Background, oneEvent = ONE_EVENT): string[][] {
  const order = new Map(entries.map(({ id }, place) => [id, place]));
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = (id: string) => order.get(id) ?? 0;
  const groups = groupsOf(sorted, background, oneEvent).map((group) =>
    group.flatMap((place) => sorted[place]?.id ?? []).toSorted((a, b) => placeOf(a) - placeOf(b)),
  );
  return groups.toSorted(([a = ''], [b = '']) => placeOf(a) - placeOf(b));
}
