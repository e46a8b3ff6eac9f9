import { type Postings, post, postingsFor } from '@/lib/briefing/postings';
import { type Split, splitVector } from '@/lib/briefing/split-vector';
import type { Steps } from '@/lib/briefing/steps';
import type { Vector } from '@/lib/briefing/vectors';
import type { Millis } from '@/lib/time';

/** How alike each text is to each other one, 0 to 1: for each text the others that are alike at all, by index, and how much. */
export type Links = readonly { readonly others: readonly number[]; readonly likenesses: readonly number[] }[];

type Near = { readonly others: number[]; readonly likenesses: number[] };

type Rules = {
  /** By word: 1 if it is telling. Texts that share no such word are not alike, however many others they share. */
  readonly tells: Uint8Array;
  /** How much a likeness counts that one word makes up, 0 to 1: it may be chance. */
  readonly byOneWord: number;
  /** By word: 1 if it is nobody's name: alone it makes no likeness. */
  readonly isNoName: Uint8Array;
  /** How much a likeness counts between two texts, 0 to 1. */
  readonly trust: (a: number, b: number) => number;
  /** When each text was published; two that are further apart than `maxGap` are not alike. */
  readonly times: readonly Millis[];
  /** The texts, earliest first. */
  readonly inTime: readonly number[];
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
/** So many texts are compared in a few milliseconds. */
const PER_STEP = 64;

/** What a text has in common with each other one, by index; kept from text to text, because new ones would be as many numbers as pairs. */
type Common = {
  readonly cosines: Float64Array;
  /** The largest part of it, which one word makes up, and whether that is a name. */
  readonly largest: Float64Array;
  readonly byName: Uint8Array;
};

type Word = { readonly term: number; readonly weight: number; readonly isName: number };

/** Adds what a word gives each text that has it; those that had nothing in common before are told to `found`. */
function addWord(
  { texts, weights, first, end }: Postings,
  { term, weight, isName }: Word,
  { cosines, largest, byName }: Common,
  found: number[],
): void {
  const last = end[term] ?? 0;
  for (let at = first[term] ?? 0; at < last; at++) {
    const other = texts[at] ?? 0;
    const product = weight * (weights[at] ?? 0);
    const before = cosines[other] ?? 0;
    if (before === 0) found.push(other);
    cosines[other] = before + product;
    if (product <= (largest[other] ?? 0)) continue;
    largest[other] = product;
    byName[other] = isName;
  }
}

const isShort = ({ telling, common }: Split): boolean => telling.terms.length + common.terms.length < FEW_WORDS;

type Telling = { readonly cosine: number; readonly largest: number; readonly byOneWord: number };

/** How alike two texts are, given the cosine of their telling words and its largest part. Common words are few: they are looked for one by one. */
function likenessOf(one: Split, other: Split, telling: Telling): number {
  const isFewer = one.common.terms.length <= other.common.terms.length;
  const few = isFewer ? one.common : other.common;
  const many = isFewer ? other.common : one.common;
  let { cosine, largest } = telling;
  for (let at = 0; at < few.terms.length; at++) {
    const found = many.terms.indexOf(few.terms[at] ?? -1);
    const product = found < 0 ? 0 : (few.weights[at] ?? 0) * (many.weights[found] ?? 0);
    cosine += product;
    if (product > largest) largest = product;
  }
  if (cosine - largest >= MIN_SECOND * cosine) return cosine;
  return cosine < NOTABLE || isShort(one) || isShort(other) ? 0 : telling.byOneWord * cosine;
}

/** For one text after the other in the order of time: its cosines with the earlier ones that share a telling word. */
function comparer(splits: readonly Split[], { tells, times, maxGap, byOneWord, isNoName, trust }: Rules) {
  const postings = postingsFor(splits, tells.length);
  const common: Common = {
    cosines: new Float64Array(splits.length),
    largest: new Float64Array(splits.length),
    byName: new Uint8Array(splits.length),
  };
  const found: number[] = [];

  function meet(text: number, { terms, weights }: Vector): void {
    const now = times[text] ?? 0;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const weight = weights[at] ?? 0;
      let first = postings.first[term] ?? 0;
      while (first < (postings.end[term] ?? 0) && now - (times[postings.texts[first] ?? 0] ?? 0) > maxGap) first += 1;
      postings.first[term] = first;
      addWord(postings, { term, weight, isName: 1 - (isNoName[term] ?? 0) }, common, found);
      post(postings, term, text, weight);
    }
  }

  function likenessTo(other: number, split: Split): number {
    const known = splits[other];
    const cosine = common.cosines[other] ?? 0;
    if (!known || cosine + split.length * known.length < FAINT) return 0;
    const factor = common.byName[other] === 1 ? byOneWord : 0;
    return likenessOf(split, known, { cosine, largest: common.largest[other] ?? 0, byOneWord: factor });
  }

  /** Tells `near` of those that the text is like. */
  return function compare(text: number, split: Split, near: Near): void {
    meet(text, split.telling);
    for (let at = 0; at < found.length; at++) {
      const other = found[at] ?? 0;
      const untrusted = likenessTo(other, split);
      common.cosines[other] = 0;
      common.largest[other] = 0;
      const likeness = untrusted < FAINT ? 0 : untrusted * trust(text, other);
      if (likeness < FAINT) continue;
      near.others.push(other);
      near.likenesses.push(likeness);
    }
    found.length = 0;
  };
}

function closest({ others, likenesses }: Near): Near {
  if (others.length <= MOST_LINKS) return { others, likenesses };
  const likenessAt = (place: number) => likenesses[place] ?? 0;
  const places = [...others.keys()]
    .sort((a, b) => likenessAt(b) - likenessAt(a) || (others[a] ?? 0) - (others[b] ?? 0))
    .slice(0, MOST_LINKS);
  return { others: places.map((place) => others[place] ?? 0), likenesses: places.map(likenessAt) };
}

const NOBODY: Links[number] = { others: [], likenesses: [] };

/** Later texts come behind: `near` stands first, because nothing was later yet. */
function linkBothWays(links: (Near | undefined)[], text: number, near: Near): void {
  links[text] = near;
  for (let at = 0; at < near.others.length; at++) {
    const other = near.others[at] ?? 0;
    const back = links[other] ?? { others: [], likenesses: [] };
    links[other] = back;
    back.others.push(text);
    back.likenesses.push(near.likenesses[at] ?? 0);
  }
}

/** The likenesses of all pairs. Only texts that share a telling word, and are near enough in time, are ever compared. */
export function* linking(vectors: readonly Vector[], rules: Rules): Steps<Links> {
  const { inTime, tells } = rules;
  const splits = vectors.map((vector) => splitVector(vector, tells));
  const links: (Near | undefined)[] = vectors.map(() => undefined);
  const compare = comparer(splits, rules);
  for (let done = 0; done < inTime.length; done++) {
    if (done % PER_STEP === PER_STEP - 1) yield;
    const text = inTime[done] ?? 0;
    const split = splits[text];
    if (!split) continue;
    const near: Near = { others: [], likenesses: [] };
    compare(text, split, near);
    if (near.others.length > 0) linkBothWays(links, text, closest(near));
  }
  return links.map((link) => link ?? NOBODY);
}
