/** How alike the headlines of a day are, pair by pair, 0 to 1. */
export type Likeness = (a: number, b: number) => number;
export type Rival = {
  readonly name: string;
  /** `others` are the headlines of the other days. */
  readonly over: (titles: readonly string[], others: readonly string[]) => Likeness;
};

const wordsOf = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function jaccard(titles: readonly string[]): Likeness {
  const words = titles.map(wordsOf);
  return (a, b) => {
    const [one, other] = [words[a]!, words[b]!];
    const shared = one.intersection(other).size;
    return shared / (one.size + other.size - shared);
  };
}

/** Cosine of TF-IDF, `known` being the headlines by which words are rare or common. */
function tfIdf(titles: readonly string[], known: readonly string[]): Likeness {
  const counts = new Map<string, number>();
  for (const word of known.flatMap((title) => [...wordsOf(title)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (word: string) => Math.log((known.length + 1) / ((counts.get(word) ?? 0) + 1));
  const vectors = titles.map((title) => {
    const weights = [...wordsOf(title)].map((word) => [word, weigh(word)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  return (a, b) => [...vectors[a]!].reduce((sum, [word, weight]) => sum + weight * (vectors[b]!.get(word) ?? 0), 0);
}

export const RIVALS: readonly Rival[] = [
  { name: 'word Jaccard', over: (titles) => jaccard(titles) },
  { name: 'TF-IDF, same day', over: (titles) => tfIdf(titles, titles) },
  { name: 'TF-IDF, other days', over: tfIdf },
];
