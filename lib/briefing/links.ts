import { bothWays } from '@/lib/briefing/both-ways';
import { endOf, type Lists, startOf } from '@/lib/briefing/lists';
import { type Postings, post, postingsFor } from '@/lib/briefing/postings';
import { type Split, splitVectors } from '@/lib/briefing/split-vector';
import type { Steps } from '@/lib/briefing/steps';
import type { Millis } from '@/lib/time';

/** What a text is like: others by index, and how much, 0 to 1. */
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

const wordCountOf = ({ telling, common }: Split, text: number): number =>
  endOf(telling, text) - startOf(telling, text) + endOf(common, text) - startOf(common, text);

/** The weight that a word has in a text, 0 where it is not in it. */
function weightIn({ numbers, values }: Lists, from: number, to: number, term: number): number {
  for (let at = from; at < to; at++) if (numbers[at] === term) return values[at] ?? 0;
  return 0;
}

type Telling = { readonly cosine: number; readonly largest: number; readonly byOneWord: number };

/** How alike two texts are, given the cosine of their telling words and its largest part. Common words are few: they are looked for one by one. */
function likenessOf(split: Split, one: number, other: number, telling: Telling): number {
  const { common } = split;
  const isFewer = endOf(common, one) - startOf(common, one) <= endOf(common, other) - startOf(common, other);
  const [few, many] = isFewer ? [one, other] : [other, one];
  const [from, to] = [startOf(common, many), endOf(common, many)];
  let { cosine, largest } = telling;
  for (let at = startOf(common, few); at < endOf(common, few); at++) {
    const product = (common.values[at] ?? 0) * weightIn(common, from, to, common.numbers[at] ?? -1);
    cosine += product;
    if (product > largest) largest = product;
  }
  if (cosine - largest >= MIN_SECOND * cosine) return cosine;
  const isShort = wordCountOf(split, one) < FEW_WORDS || wordCountOf(split, other) < FEW_WORDS;
  return cosine < NOTABLE || isShort ? 0 : telling.byOneWord * cosine;
}

/** For one text after the other in the order of time: its cosines with the earlier ones that share a telling word. */
function comparer(split: Split, { tells, times, maxGap, byOneWord, isNoName, trust }: Rules) {
  const { telling, lengths } = split;
  const postings = postingsFor(telling, tells.length);
  const common: Common = {
    cosines: new Float64Array(times.length),
    largest: new Float64Array(times.length),
    byName: new Uint8Array(times.length),
  };
  const found: number[] = [];

  function meet(text: number): void {
    const now = times[text] ?? 0;
    for (let at = startOf(telling, text); at < endOf(telling, text); at++) {
      const term = telling.numbers[at] ?? 0;
      const weight = telling.values[at] ?? 0;
      let first = postings.first[term] ?? 0;
      while (first < (postings.end[term] ?? 0) && now - (times[postings.texts[first] ?? 0] ?? 0) > maxGap) first += 1;
      postings.first[term] = first;
      addWord(postings, { term, weight, isName: 1 - (isNoName[term] ?? 0) }, common, found);
      post(postings, term, text, weight);
    }
  }

  function likenessTo(other: number, text: number): number {
    const cosine = common.cosines[other] ?? 0;
    if (cosine + (lengths[text] ?? 0) * (lengths[other] ?? 0) < FAINT) return 0;
    const factor = common.byName[other] === 1 ? byOneWord : 0;
    return likenessOf(split, text, other, { cosine, largest: common.largest[other] ?? 0, byOneWord: factor });
  }

  /** Tells `near` of those that the text is like. */
  return function compare(text: number, near: Near): void {
    meet(text);
    for (let at = 0; at < found.length; at++) {
      const other = found[at] ?? 0;
      const untrusted = likenessTo(other, text);
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

/**
 * How alike each text is to each other one, 0 to 1: for each text those that are alike at all, by index, and how much. Only
 * texts that share a telling word, and are near enough in time, are ever compared.
 */
export function* linking(vectors: Lists, rules: Rules): Steps<Lists> {
  const { inTime, tells } = rules;
  const compare = comparer(splitVectors(vectors, tells), rules);
  const near: Near = { others: [], likenesses: [] };
  const links = bothWays(inTime);
  for (let done = 0; done < inTime.length; done++) {
    if (done % PER_STEP === PER_STEP - 1) yield;
    compare(inTime[done] ?? 0, near);
    const { others, likenesses } = closest(near);
    links.add(others, likenesses);
    near.others.length = 0;
    near.likenesses.length = 0;
  }
  return links.take();
}
