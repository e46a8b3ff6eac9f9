/** Letters that are no accent away from those that others write for them. */
const SPELT: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Case, accents, width, and kinds of apostrophe, dash and space make no other word. */
export const bareWords = (text: string): string =>
  text
    .replace(/[‘’ʼ′`´]/g, "'")
    .toLowerCase()
    .normalize('NFKD')
    // Of Latin, Greek and Cyrillic only: in other scripts a mark is half a letter.
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replace(/[œæßøłđı]/g, (letter) => SPELT[letter] ?? letter)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();

/** Scripts that set no space between words, and Korean, which ends a word with what others set before it. */
const SPACELESS =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const IN_WORD = `[[\\p{L}\\p{M}\\p{N}]--[${SPACELESS}]]`;
const BEGINS = new RegExp(`^${IN_WORD}`, 'v');
const ENDS = new RegExp(`${IN_WORD}$`, 'v');

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A word stands alone on each side on which it is a word at all: "C++" may go on, "art" may not. */
const patternOf = (bare: string): string =>
  `${BEGINS.test(bare) ? `(?<!${IN_WORD})` : ''}${escaped(bare)}${ENDS.test(bare) ? `(?!${IN_WORD})` : ''}`;

/** Finds the first of some words in a text. */
export type TextFinder = (text: string) => string | undefined;

/**
 * Whole words and phrases only: "art" is not in "party". Chinese, Japanese, Korean and Thai have no such borders, so there
 * any run of signs counts. It answers with the word as the reader wrote it. Undefined without words.
 */
export function textFinder(words: readonly string[]): TextFinder | undefined {
  const byBare = new Map(words.map((word) => [bareWords(word), word.trim()] as const).filter(([key]) => key !== ''));
  if (byBare.size === 0) return undefined;
  const pattern = new RegExp([...byBare.keys()].map(patternOf).join('|'), 'v');
  return (text) => {
    const found = pattern.exec(bareWords(text));
    return found ? byBare.get(found[0]) : undefined;
  };
}

/** Whether a text says a word or phrase. */
export const matchesWord = (text: string, word: string): boolean => textFinder([word])?.(text) !== undefined;
