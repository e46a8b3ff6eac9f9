import type { Links } from '@/lib/briefing/links';
import { unit, type Vector } from '@/lib/briefing/vectors';

/** Alike enough to lend each other words. */
const NEAR = 0.3;
const MOST_NEIGHBOURS = 20;

type Near = { readonly other: number; readonly alike: number };

function nearestOf({ others, likenesses }: Links[number]): readonly Near[] {
  const near: Near[] = [];
  for (const [at, other] of others.entries()) {
    const alike = likenesses[at] ?? 0;
    if (alike >= NEAR) near.push({ other, alike });
  }
  return near.sort((a, b) => b.alike - a.alike || a.other - b.other).slice(0, MOST_NEIGHBOURS);
}

/** Adds vectors up. One array serves all, because a new one for each would be as many numbers as texts times words. */
function adder(termCount: number) {
  const sums = new Float64Array(termCount);
  const terms: number[] = [];
  return {
    add(vector: Vector, alike: number, total: number): void {
      for (let at = 0; at < vector.terms.length; at++) {
        const term = vector.terms[at] ?? 0;
        const sum = sums[term] ?? 0;
        if (sum === 0) terms.push(term);
        sums[term] = sum + ((vector.weights[at] ?? 0) * alike) / total;
      }
    },
    take(): Vector {
      const found = terms.splice(0);
      const weights = found.map((term) => sums[term] ?? 0);
      for (const term of found) sums[term] = 0;
      return unit({ terms: found, weights });
    },
  };
}

/**
 * Each headline with the words of those most like it, by their likeness, half and half. "Sewol captain was not on bridge"
 * and "Ferry sinks off South Korea" have no word in common, but both have some with "Captain of sunken ferry arrested".
 */
export function withNeighbours(vectors: readonly Vector[], links: Links, termCount: number): Vector[] {
  const { add, take } = adder(termCount);
  return vectors.map((vector, text) => {
    const nearest = nearestOf(links[text] ?? { others: [], likenesses: [] });
    const total = nearest.reduce((sum, { alike }) => sum + alike, 0);
    add(vector, 1, 1);
    for (const { other, alike } of nearest) {
      const lent = vectors[other];
      if (lent) add(lent, alike, total);
    }
    return take();
  });
}
