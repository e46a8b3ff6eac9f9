/** Finds the first of the reader's words in a text. */
export type WordFinder = (text: string) => string | undefined;

/** Case, accents and kinds of apostrophe make no other word. */
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').toLowerCase();

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Whole words and phrases only: "art" is not in "party". It answers with the word as the reader wrote it. Undefined without words. */
export function wordFinder(words: readonly string[]): WordFinder | undefined {
  const byBare = new Map(words.map((word) => [bare(word.trim()), word.trim()] as const).filter(([key]) => key !== ''));
  if (byBare.size === 0) return undefined;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...byBare.keys()].map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );
  return (text) => {
    const found = pattern.exec(bare(text));
    return found ? byBare.get(found[0]) : undefined;
  };
}
