import { NOTHING, type Vector } from '@/lib/briefing/vectors';

/** A vector in two parts: most pairs are told apart by their telling words alone. `length` is that of the common words. */
export type Split = { readonly telling: Vector; readonly common: Vector; readonly length: number };

export function splitVector(vector: Vector, tells: Uint8Array): Split {
  const { terms, weights } = vector;
  if (terms.every((term) => tells[term] === 1)) return { telling: vector, common: NOTHING, length: 0 };
  const telling = { terms: [] as number[], weights: [] as number[] };
  const common = { terms: [] as number[], weights: [] as number[] };
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const part = tells[term] === 1 ? telling : common;
    part.terms.push(term);
    part.weights.push(weights[at] ?? 0);
  }
  return { telling, common, length: Math.hypot(...common.weights) };
}
