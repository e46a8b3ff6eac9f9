import { averageLink } from '@/lib/briefing/average-link';
import { type Background, isTelling, knowsRareWords, sharesIn } from '@/lib/briefing/background';
import { canonicalUrl } from '@/lib/briefing/canonical-url';
import { type Lexicon, lexicon, marked } from '@/lib/briefing/lexicon';
import { linking } from '@/lib/briefing/links';
import { listing, numbersOf } from '@/lib/briefing/lists';
import { withNeighbours } from '@/lib/briefing/neighbours';
import { atOnce, type Steps } from '@/lib/briefing/steps';
import { smallWordsIn, type TermReader, termReader } from '@/lib/briefing/terms';
import { leadText, type Read, wordsIn } from '@/lib/briefing/told';
import { MAX_GAP, type Mergeable, trustIn } from '@/lib/briefing/trust';
import { groupCountsOf, vectorsOf } from '@/lib/briefing/vectors';

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
  entries.forEach(({ url }, place) => {
    const key = (url && canonicalUrl(url)) || place;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  return [...groups.values()];
}

/** So many headlines are read in a few milliseconds. */
const PER_STEP = 256;

/** Words of the day that are nobody's name. */
function noNames(titles: readonly string[], { terms }: Lexicon, reader: TermReader): Uint8Array {
  const small = smallWordsIn(titles, reader);
  return marked(terms, (term) => small.has(term));
}

/** The words of all headlines and leads. */
function* reading(entries: readonly Mergeable[], words: Lexicon, reader: TermReader): Steps<Read> {
  const [titles, leads] = [listing(entries.length), listing(entries.length)];
  for (const [place, entry] of entries.entries()) {
    for (const term of reader.termsOf(entry.title)) titles.add(words.numberOf(term), 1);
    for (const term of reader.termsOf(leadText(entry))) leads.add(words.numberOf(term), 1);
    titles.close();
    leads.close();
    if (place % PER_STEP === PER_STEP - 1) yield;
  }
  return { titles: titles.take(), leads: leads.take() };
}

/** Groups of places in `entries`. */
function* groupsOf(entries: readonly Mergeable[], background: Background, oneEvent: number): Steps<Groups> {
  const reader = termReader();
  const words = lexicon();
  const { terms } = words;
  const read = yield* reading(entries, words, reader);
  const tellsBy = (known: Float64Array) => marked(terms, (term, number) => isTelling(term, known[number] ?? 0));
  const sharesWith = sharesIn(terms, background);
  const shares = sharesWith();
  const tells = tellsBy(shares);
  const texts = wordsIn(entries, read, words, tells);
  yield;
  const times = entries.map(({ publishedAt }) => publishedAt);
  const rules = {
    trust: trustIn(entries, (place) => Array.from(numbersOf(read.titles, place), (term) => terms[term] ?? '')),
    times,
    inTime: [...times.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b),
    maxGap: MAX_GAP,
    byOneWord: knowsRareWords(background) ? BY_ONE_WORD.later : BY_ONE_WORD.atFirst,
    isNoName: noNames(
      entries.map(({ title }) => title),
      words,
      reader,
    ),
  };
  yield;
  const start = byAddress(entries);
  const rough = averageLink(yield* linking(vectorsOf(texts, shares), { ...rules, tells }), start, ROUGHLY_ONE);
  yield;
  const events = groupCountsOf(rough, texts, terms.length);
  const known = sharesWith({ titleCount: rough.length, counts: events });
  const vectors = vectorsOf(texts, known);
  const asKnown = { ...rules, tells: tellsBy(known) };
  yield;
  const wider = withNeighbours(vectors, yield* linking(vectors, asKnown), terms.length);
  yield;
  return averageLink(yield* linking(wider, asKnown), start, oneEvent);
}

/**
 * Entries grouped by event: every id once, groups and ids in the order given; which groups these are does not depend on
 * it. The same canonical address is the same story; else the words of the headlines count, the more the rarer they are
 * in `background` and the fewer events of the day they stand in.
 */
export function* merging(
  entries: readonly Mergeable[],
  background: Background,
  oneEvent = ONE_EVENT,
): Steps<string[][]> {
  const byId = [...entries.keys()].sort((a, b) => ((entries[a]?.id ?? '') < (entries[b]?.id ?? '') ? -1 : 1));
  const sorted = byId.flatMap((place) => entries[place] ?? []);
  const found = yield* groupsOf(sorted, background, oneEvent);
  const groups = found.map((group) => group.map((place) => byId[place] ?? 0).toSorted((a, b) => a - b));
  const inOrder = groups.toSorted(([a = 0], [b = 0]) => a - b);
  return inOrder.map((group) => group.map((place) => entries[place]?.id ?? ''));
}

/** The same at once. */
export const merge = (entries: readonly Mergeable[], background: Background, oneEvent?: number): string[][] =>
  atOnce(merging(entries, background, oneEvent));
