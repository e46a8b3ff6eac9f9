import type { Vector } from '@/lib/briefing/vectors';
import type { Millis } from '@/lib/time';

/** How alike each text is to each other one, 0 to 1: for each text, by index, the others that are alike at all. */
export type Links = readonly ReadonlyMap<number, number>[];

type Rules = {
  /** Texts that share no such word are not alike, however many others they share. */
  readonly isTelling: (term: string) => boolean;
  /** How much a likeness counts that one word makes up, 0 to 1: it may be chance. */
  readonly byOneWord: number;
  /** Whether a word is nobody's name: alone it makes no likeness. */
  readonly isNoName: (term: string) => boolean;
  /** How much a likeness counts between two texts, 0 to 1. */
  readonly trust: (a: number, b: number) => number;
  /** When each text was published; two that are further apart than `maxGap` are not alike. */
  readonly times: readonly Millis[];
  readonly maxGap: Millis;
};

/** Where the others make up less than this share of the likeness, two texts have one word in common. */
const MIN_SECOND = 0.1;
/** Two texts that have one word in common and hardly another ("Letters: …") are not alike. */
const FEW_WORDS = 3;
/** A likeness by one word that is less is none. */
const NOTABLE = 0.2;
/** Less is no likeness; it would only make groups slow to compare. */
const FAINT = 0.1;
/**
 * A text keeps its likeness to so many of those before it, the closest. The largest of events has fewer headlines; where
 * thousands are alike by their furniture, all pairs would be a gigabyte and a minute.
 */
const MOST_LINKS = 64;

/** A vector in two parts: most pairs are told apart by their telling words alone. `length` is that of the common words. */
type Split = { readonly telling: Vector; readonly common: Vector; readonly length: number };

function splitter(isTelling: Rules['isTelling']): (vector: Vector) => Split {
  const known = new Map<string, boolean>();
  const tells = (term: string): boolean => {
    const told = known.get(term) ?? isTelling(term);
    known.set(term, told);
    return told;
  };
  return (vector) => {
    const telling = new Map<string, number>();
    const common = new Map<string, number>();
    for (const [term, weight] of vector) (tells(term) ? telling : common).set(term, weight);
    return { telling, common, length: Math.hypot(...common.values()) };
  };
}

/** The texts with a telling word, earliest first, from the first that is not too old by now. */
type Posting = { readonly texts: number[]; readonly weights: number[]; start: number };

/** What a text has in common with each other one, by index; kept from text to text, because new ones would be as many numbers as pairs. */
type Common = {
  readonly cosines: Float64Array;
  /** The largest part of it, which one word makes up, and whether that is a name. */
  readonly largest: Float64Array;
  readonly byName: Uint8Array;
};

/** Adds what a word gives each text that has it; those that had nothing in common before are told to `found`. */
function addWord(
  { texts, weights, start }: Posting,
  { weight, isName }: { readonly weight: number; readonly isName: boolean },
  { cosines, largest, byName }: Common,
  found: number[],
): void {
  for (let at = start; at < texts.length; at++) {
    const other = texts[at] ?? 0;
    const product = weight * (weights[at] ?? 0);
    if (cosines[other] === 0) found.push(other);
    cosines[other] = (cosines[other] ?? 0) + product;
    if (product <= (largest[other] ?? 0)) continue;
    largest[other] = product;
    byName[other] = isName ? 1 : 0;
  }
}

const isShort = ({ telling, common }: Split): boolean => telling.size + common.size < FEW_WORDS;

type Telling = { readonly cosine: number; readonly largest: number; readonly byOneWord: number };

/** How alike two texts are, given the cosine of their telling words and its largest part. */
function likenessOf(
  one: Split,
  other: Split,
  { cosine: telling, largest: largestOfTelling, byOneWord }: Telling,
): number {
  if (telling + one.length * other.length < FAINT) return 0;
  const [few, many] = one.common.size <= other.common.size ? [one.common, other.common] : [other.common, one.common];
  let cosine = telling;
  let largest = largestOfTelling;
  for (const [term, weight] of few) {
    const product = weight * (many.get(term) ?? 0);
    cosine += product;
    if (product > largest) largest = product;
  }
  if (cosine - largest >= MIN_SECOND * cosine) return cosine;
  return cosine < NOTABLE || isShort(one) || isShort(other) ? 0 : byOneWord * cosine;
}

/** For one text after the other in the order of time: its cosines with the earlier ones that share a telling word. */
function comparer(splits: readonly Split[], { times, maxGap, byOneWord, isNoName }: Rules) {
  const postings = new Map<string, Posting>();
  const common: Common = {
    cosines: new Float64Array(splits.length),
    largest: new Float64Array(splits.length),
    byName: new Uint8Array(splits.length),
  };
  const isTooOld = (text: number | undefined, now: Millis) => text !== undefined && now - (times[text] ?? 0) > maxGap;
  return function compare(text: number, split: Split, alike: (other: number, likeness: number) => void): void {
    const found: number[] = [];
    const now = times[text] ?? 0;
    for (const [term, weight] of split.telling) {
      const posting = postings.get(term) ?? { texts: [], weights: [], start: 0 };
      while (isTooOld(posting.texts[posting.start], now)) posting.start += 1;
      addWord(posting, { weight, isName: !isNoName(term) }, common, found);
      posting.texts.push(text);
      posting.weights.push(weight);
      postings.set(term, posting);
    }
    for (const other of found) {
      const known = splits[other];
      const telling = {
        cosine: common.cosines[other] ?? 0,
        largest: common.largest[other] ?? 0,
        byOneWord: common.byName[other] === 1 ? byOneWord : 0,
      };
      const likeness = known ? likenessOf(split, known, telling) : 0;
      common.cosines[other] = 0;
      common.largest[other] = 0;
      if (likeness >= FAINT) alike(other, likeness);
    }
  };
}

type Link = { readonly other: number; readonly likeness: number };

const closest = (alike: readonly Link[]): readonly Link[] =>
  alike.length <= MOST_LINKS
    ? alike
    : alike.toSorted((a, b) => b.likeness - a.likeness || a.other - b.other).slice(0, MOST_LINKS);

/** The likenesses of all pairs. Only texts that share a telling word, and are near enough in time, are ever compared. */
export function linksOf(vectors: readonly Vector[], rules: Rules): Links {
  const { times, trust } = rules;
  const splits = vectors.map(splitter(rules.isTelling));
  const links = vectors.map(() => new Map<number, number>());
  const compare = comparer(splits, rules);
  const inTime = [...vectors.keys()].toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  for (const text of inTime) {
    const split = splits[text];
    if (!split) continue;
    const alike: Link[] = [];
    compare(text, split, (other, untrusted) => {
      const likeness = untrusted * trust(text, other);
      if (likeness >= FAINT) alike.push({ other, likeness });
    });
    for (const { other, likeness } of closest(alike)) {
      links[text]?.set(other, likeness);
      links[other]?.set(text, likeness);
    }
  }
  return links;
}
