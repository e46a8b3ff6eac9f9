import { type Background, weightOf } from '@/lib/briefing/background';
import type { Words } from '@/lib/briefing/told';

/** A headline as weights of its words, of length 1. */
export type Vector = ReadonlyMap<string, number>;

/**
 * How much more a telling word tells because it stands in many headlines of the day: a name that nobody wrote yesterday
 * and ten newsrooms write today is an event.
 */
const BURST = 0.5;

export function unit(weights: Vector): Vector {
  const length = Math.hypot(...weights.values());
  return length === 0 ? new Map() : new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function countsOf(texts: readonly Words[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const term of words.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The texts of a day, weighed against what is common. */
export function vectorsOf(texts: readonly Words[], background: Background): Vector[] {
  const weights = new Map(
    [...countsOf(texts)].map(([term, count]) => {
      const weight = weightOf(term, background);
      return [term, weight * (1 + BURST * Math.log(count) * weight)];
    }),
  );
  return texts.map((words) => unit(new Map([...words].map(([term, part]) => [term, part * (weights.get(term) ?? 0)]))));
}
