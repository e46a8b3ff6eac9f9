import { type Background, weightOf } from '@/lib/briefing/background';
import type { Words } from '@/lib/briefing/told';

/** A headline as its words, by number, and the weight of each; of length 1. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float64Array };

/**
 * How much more a telling word tells because it stands in many headlines of the day: a name that nobody wrote yesterday
 * and ten newsrooms write today is an event.
 */
const BURST = 0.5;

/** As `Math.hypot` has it, without a list of arguments: numbers that are equal there are equal here. */
export function lengthOf(weights: Float64Array, from = 0): number {
  let most = 0;
  for (let at = from; at < weights.length; at++) most = Math.max(most, weights[at] ?? 0);
  if (most === 0) return 0;
  let sum = 0;
  let lost = 0;
  for (let at = from; at < weights.length; at++) {
    const part = (weights[at] ?? 0) / most;
    const summand = part * part - lost;
    const next = sum + summand;
    lost = next - sum - summand;
    sum = next;
  }
  return Math.sqrt(sum) * most;
}

/** Takes over both arrays. */
export function unit(terms: Int32Array, weights: Float64Array): Vector {
  const length = lengthOf(weights);
  if (length === 0) return { terms: new Int32Array(), weights: new Float64Array() };
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / length;
  return { terms, weights };
}

/** In how many of the texts each word stands. */
export function countsOf(texts: readonly { readonly terms: Int32Array }[], termCount: number): Int32Array {
  const counts = new Int32Array(termCount);
  for (const { terms } of texts) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** The texts of a day, weighed against what is common. `terms` are all their words. */
export function vectorsOf(texts: readonly Words[], terms: readonly string[], background: Background): Vector[] {
  const counts = countsOf(texts, terms.length);
  const weights = Float64Array.from(terms, (term, number) => {
    const weight = weightOf(term, background);
    return weight * (1 + BURST * Math.log(counts[number] ?? 0) * weight);
  });
  return texts.map(({ terms: own, parts }) =>
    unit(
      own,
      parts.map((part, at) => part * (weights[own[at] ?? 0] ?? 0)),
    ),
  );
}
