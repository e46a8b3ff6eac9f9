import { type Background, weightOf } from '@/lib/briefing/background';
import { termsOf } from '@/lib/briefing/terms';

/** A headline as weights of its words, of length 1. */
export type Vector = ReadonlyMap<string, number>;

export function vectorOf(title: string, background: Background): Vector {
  const weights = termsOf(title).map((term) => [term, weightOf(term, background)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

/** Two words in common may be chance ("last … keep"), so they count for less; one counts for nothing. */
const FEW_SHARED = 0.6;

/** How alike two headlines are: their cosine, 0 to 1, less where they have few words in common. */
export function similarity(a: Vector, b: Vector): number {
  const shared = [...a].flatMap(([term, weight]) => {
    const other = b.get(term);
    return other === undefined ? [] : [weight * other];
  });
  const cosine = shared.reduce((sum, product) => sum + product, 0);
  return shared.length > 2 ? cosine : shared.length === 2 ? FEW_SHARED * cosine : 0;
}
