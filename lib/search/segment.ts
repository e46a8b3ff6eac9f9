import type { SearchDocument, Segment } from '@/lib/search/types';
import { wordsOf } from '@/lib/search/words';

/** Documents of a full segment: indexed in a tenth of a second, found in without a pause, and few enough for 16 bits. */
export const SEGMENT_SIZE = 2000;

function placesByWord(documents: readonly SearchDocument[]): [word: string, places: number[]][] {
  const found = new Map<string, number[]>();
  for (const [place, { text }] of documents.entries()) {
    for (const word of wordsOf(text)) {
      const places = found.get(word);
      if (!places) found.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where each begins when all are put behind one another, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

export function packSegment(documents: readonly SearchDocument[]): Segment {
  const found = placesByWord(documents);
  const sources = [...new Set(documents.map(({ source }) => source))];
  const numberOf = new Map(sources.map((source, index) => [source, index]));
  return {
    ids: documents.map(({ id }) => id),
    at: Float64Array.from(documents, ({ at }) => at),
    revisedAt: Float64Array.from(documents, ({ revisedAt }) => revisedAt ?? 0),
    sources,
    sourceOf: Uint16Array.from(documents, ({ source }) => numberOf.get(source) ?? 0),
    words: found.map(([word]) => word).join(''),
    wordStarts: startsOf(found.map(([word]) => word.length)),
    placeStarts: startsOf(found.map(([, places]) => places.length)),
    places: Uint16Array.from(found.flatMap(([, places]) => places)),
  };
}

const wordAt = ({ words, wordStarts }: Segment, index: number): string =>
  words.slice(wordStarts[index], wordStarts[index + 1]);

/** The first word for which `isBehind` holds, as it does for all after it. */
function firstWord(segment: Segment, isBehind: (word: string) => boolean): number {
  let [low, high] = [0, segment.wordStarts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(wordAt(segment, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where documents stand that have a word which begins so; a document may come several times. */
function placesOf(segment: Segment, beginning: string): Uint16Array {
  const from = firstWord(segment, (word) => word >= beginning);
  const to = firstWord(segment, (word) => word.slice(0, beginning.length) > beginning);
  return segment.places.subarray(segment.placeStarts[from], segment.placeStarts[to]);
}

/** By document, whether it has all of the terms: then it stands at their count. */
export function countTerms(segment: Segment, terms: readonly string[]): Uint8Array {
  const counts = new Uint8Array(segment.ids.length);
  for (const [index, term] of terms.entries())
    for (const place of placesOf(segment, term)) if (counts[place] === index) counts[place] = index + 1;
  return counts;
}
