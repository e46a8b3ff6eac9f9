import { type Background, weightOf } from '@/lib/briefing/background';
import { termsOf } from '@/lib/briefing/terms';

/** A headline as weights of its words, of length 1. */
export type Vector = ReadonlyMap<string, number>;

export function vectorOf(title: string, background: Background): Vector {
  const weights = termsOf(title).map((term) => [term, weightOf(term, background)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

/** Cosine of two headlines, 0 to 1. One word in common is chance, not the same event: 0. */
export function similarity(a: Vector, b: Vector): number {
  const shared = [...a].flatMap(([term, weight]) => {
    const other = b.get(term);
    return other === undefined ? [] : [weight * other];
  });
  return shared.length < 2 ? 0 : shared.reduce((sum, product) => sum + product, 0);
}
