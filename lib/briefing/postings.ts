import type { Lists } from '@/lib/briefing/lists';

/**
 * For each telling word the texts that have it, earliest first, in one array for all words: those of a word stand between
 * its `first` and its `end`, from the first that is not too old to the last that was added.
 */
export type Postings = {
  readonly texts: Int32Array;
  readonly weights: Float64Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
};

/** With room for all texts, and none in it yet. */
export function postingsFor({ numbers }: Lists, termCount: number): Postings {
  const room = new Int32Array(termCount + 1);
  for (const term of numbers) room[term + 1] = (room[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++) room[term + 1] = (room[term + 1] ?? 0) + (room[term] ?? 0);
  return {
    texts: new Int32Array(numbers.length),
    weights: new Float64Array(numbers.length),
    first: room.slice(0, termCount),
    end: room.slice(0, termCount),
  };
}

export function post({ texts, weights, end }: Postings, term: number, text: number, weight: number): void {
  const at = end[term] ?? 0;
  texts[at] = text;
  weights[at] = weight;
  end[term] = at + 1;
}
