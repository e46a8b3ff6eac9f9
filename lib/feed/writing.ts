/** A text under way. */
export type Writing = {
  text: string;
  /** The white space that comes before its next word, if there is one. */
  gap: '' | ' ' | '\n';
  /** A hidden element had no end: looking for the end of each further one could take for ever. */
  isUnbalanced: boolean;
  /** The next `>` of the source: looked for only when it is passed, so a source without any is searched once. */
  greater: number;
};

export const emptyText = (): Writing => ({ text: '', gap: '', isUnbalanced: false, greater: -1 });

const SPACE = 32;
const ZERO_WIDTH_SPACE = 0x200b;

// Global, so that they search from where they are told to. A pattern is as fast as a loop over the signs once that is
// compiled, and much faster before: a worker's first document is read by code that nobody has compiled yet.
/**
 * What ends a run of words with single spaces between them: `\s` and U+200B. Written so because V8 searches for it half
 * again as fast as for the exact class: two spaces first, and one range from U+2028 to U+202F, with five signs too many.
 */
export const NO_WORD = / {2}|[\t-\r\u00a0\u1680\u2000-\u200b\u2028-\u202f\u205f\u3000\ufeff]/g;
export const NO_WORD_IN_HTML = / {2}|[<&\t-\r\u00a0\u1680\u2000-\u200b\u2028-\u202f\u205f\u3000\ufeff]/g;

const WHITE = /[\s\u200b]/;

/** `\s` or U+200B: what ends a run of words, or the space before it. */
export const isWhite = (code: number) =>
  code <= SPACE
    ? code === SPACE || (code >= 9 && code <= 13)
    : code === 0xa0 || (code >= 0x1680 && WHITE.test(String.fromCharCode(code)));

/** Where the run of words ends whose first sign stands at `from`. */
export function wordsEnd(text: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  if (!end.test(text)) return text.length;
  const at = end.lastIndex - 1;
  const last = text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  return last > from ? last : from + 1; // one of the five signs is a word
}

/** Adds words of a source, with the space before them if that is all that comes between: one piece instead of two. */
export function writeWords(writing: Writing, source: string, from: number, to: number): void {
  const isSpaced = writing.gap === ' ' && writing.text !== '' && source.charCodeAt(from - 1) === SPACE;
  if (isSpaced) writing.gap = '';
  write(writing, source.slice(isSpaced ? from - 1 : from, to));
}

function write(writing: Writing, words: string): void {
  if (writing.gap !== '' && writing.text !== '') writing.text += writing.gap;
  writing.text += words;
  writing.gap = '';
}

function space(writing: Writing): void {
  if (writing.gap === '') writing.gap = ' ';
}

/** Passes all white space at `from`: one gap, or none where it is but zero-width spaces. */
export function readWhite(text: string, from: number, writing: Writing): number {
  let at = from;
  for (let code = text.charCodeAt(at); isWhite(code); code = text.charCodeAt(at)) {
    if (code !== ZERO_WIDTH_SPACE) space(writing);
    at += 1;
  }
  return at;
}

/** White space, and signs that show nothing at the edge of a text. */
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

const isVisible = (code: number) => code > 32 && code < 127;

/** A loop, because a pattern that ends in `+$` takes quadratic time on long runs inside the text. */
function trimEdges(text: string): string {
  if (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Adds what a reference stands for, or a sign that could have been markup and is none. */
export function writeSign(writing: Writing, sign: string): void {
  const code = sign.charCodeAt(0);
  if (!isWhite(code)) write(writing, sign);
  else if (code !== ZERO_WIDTH_SPACE) space(writing);
}

/** What was written; undefined if it shows nothing. */
export const written = ({ text }: Writing): string | undefined => trimEdges(text) || undefined;
