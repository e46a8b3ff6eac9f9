import { lengthOf, type Vector } from '@/lib/briefing/vectors';

/**
 * A vector in two parts, its telling words before its common ones: most pairs are told apart by their telling words alone.
 * `commonLength` is that of the common part.
 */
export type Split = Vector & { readonly tellingCount: number; readonly commonLength: number };

export function splitVector({ terms, weights }: Vector, tells: Uint8Array): Split {
  const tellingCount = terms.reduce((count, term) => count + (tells[term] ?? 0), 0);
  const split = { terms: new Int32Array(terms.length), weights: new Float64Array(terms.length) };
  let telling = 0;
  let common = tellingCount;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const to = tells[term] === 1 ? telling++ : common++;
    split.terms[to] = term;
    split.weights[to] = weights[at] ?? 0;
  }
  return { ...split, tellingCount, commonLength: lengthOf(split.weights, tellingCount) };
}
