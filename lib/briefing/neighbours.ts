import type { Links } from '@/lib/briefing/links';
import { unit, type Vector } from '@/lib/briefing/vectors';

/** Alike enough to lend each other words. */
const NEAR = 0.3;
const MOST_NEIGHBOURS = 20;

/**
 * Each headline with the words of those most like it, by their likeness, half and half. "Sewol captain was not on bridge"
 * and "Ferry sinks off South Korea" have no word in common, but both have some with "Captain of sunken ferry arrested".
 */
export function withNeighbours(vectors: readonly Vector[], links: Links): Vector[] {
  return vectors.map((vector, text) => {
    const near = [...(links[text] ?? [])].filter(([, alike]) => alike >= NEAR);
    const nearest = near.toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_NEIGHBOURS);
    const total = nearest.reduce((sum, [, alike]) => sum + alike, 0);
    const weights = new Map(vector);
    for (const [other, alike] of nearest) {
      for (const [term, weight] of vectors[other] ?? []) {
        weights.set(term, (weights.get(term) ?? 0) + (weight * alike) / total);
      }
    }
    return unit(weights);
  });
}
