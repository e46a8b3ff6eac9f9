import { weightOf } from '@/lib/briefing/background';
import { endOf, type Lists, listing, sizeOf, startOf } from '@/lib/briefing/lists';

/**
 * How much more a telling word tells because it stands in many headlines of the day: a name that nobody wrote yesterday
 * and ten newsrooms write today is an event.
 */
const BURST = 0.5;

/** In how many of the texts each word stands. */
export function countsOf({ numbers }: Lists, termCount: number): Int32Array {
  const counts = new Int32Array(termCount);
  for (const term of numbers) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** In how many of the groups of texts each word stands. */
export function groupCountsOf(groups: readonly (readonly number[])[], texts: Lists, termCount: number): Int32Array {
  const counts = new Int32Array(termCount);
  const countedIn = new Int32Array(termCount).fill(-1);
  groups.forEach((group, which) => {
    for (const text of group)
      for (let at = startOf(texts, text); at < endOf(texts, text); at++) {
        const term = texts.numbers[at] ?? 0;
        if (countedIn[term] === which) continue;
        countedIn[term] = which;
        counts[term] = (counts[term] ?? 0) + 1;
      }
  });
  return counts;
}

/** The texts of a day as vectors of length 1, weighed against what is common: `shares` are those of all words. */
export function vectorsOf(texts: Lists, shares: Float64Array): Lists {
  const counts = countsOf(texts, shares.length);
  const weights = shares.map((share, number) => {
    const weight = weightOf(share);
    return weight * (1 + BURST * Math.log(counts[number] ?? 0) * weight);
  });
  const made = listing(sizeOf(texts));
  for (let text = 0; text < sizeOf(texts); text++) {
    for (let at = startOf(texts, text); at < endOf(texts, text); at++) {
      const term = texts.numbers[at] ?? 0;
      made.add(term, (texts.values[at] ?? 0) * (weights[term] ?? 0));
    }
    made.closeUnit();
  }
  return made.take();
}
