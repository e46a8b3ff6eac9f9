import { weightOf } from '@/lib/briefing/background';
import type { Words } from '@/lib/briefing/told';

/** A headline as its words, by number, and the weight of each; of length 1. */
export type Vector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/**
 * How much more a telling word tells because it stands in many headlines of the day: a name that nobody wrote yesterday
 * and ten newsrooms write today is an event.
 */
const BURST = 0.5;

export const NOTHING: Vector = { terms: [], weights: [] };

export function unit({ terms, weights }: Vector): Vector {
  const length = Math.hypot(...weights);
  return length === 0 ? NOTHING : { terms, weights: weights.map((weight) => weight / length) };
}

/** In how many of the texts each word stands. */
export function countsOf(texts: readonly Pick<Vector, 'terms'>[], termCount: number): Int32Array {
  const counts = new Int32Array(termCount);
  for (const { terms } of texts) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** The texts of a day, weighed against what is common: `shares` are those of all words. */
export function vectorsOf(texts: readonly Words[], shares: Float64Array): Vector[] {
  const counts = countsOf(texts, shares.length);
  const weights = shares.map((share, number) => {
    const weight = weightOf(share);
    return weight * (1 + BURST * Math.log(counts[number] ?? 0) * weight);
  });
  return texts.map(({ terms: own, parts }) =>
    unit({ terms: own, weights: parts.map((part, at) => part * (weights[own[at] ?? 0] ?? 0)) }),
  );
}
