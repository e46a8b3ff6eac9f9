const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Case and accents make no other word: "Été" is found by "ete". */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (one) => LIGATURES[one] ?? one);

const SEPARATORS = /[^\p{L}\p{N}]+/u;
/** What no reader types to the end. */
const MAX_WORD_CHARS = 40;

/** The words of a text, bare, each as often as it stands there. */
export const wordsOf = (text: string): string[] =>
  bare(text)
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_WORD_CHARS));

/** What a query looks for: each of its words is the beginning of a word. One that another one begins with says nothing more. */
export function termsOf(query: string): string[] {
  const words = [...new Set(wordsOf(query))];
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}
