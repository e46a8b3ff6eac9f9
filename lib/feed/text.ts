import { decodeReference, referenceEnd } from '@/lib/feed/entities';
import { afterHidden, afterSilent, isHidden } from '@/lib/feed/html-hidden';
import { htmlTagAt } from '@/lib/feed/html-tags';

/** A text under way. */
type Writing = {
  text: string;
  /** The white space that comes before its next word, if there is one. */
  gap: '' | ' ' | '\n';
  /** A hidden element had no end: looking for the end of each further one could take for ever. */
  isUnbalanced: boolean;
};

const emptyText = (): Writing => ({ text: '', gap: '', isUnbalanced: false });

const SPACE = 32;
const AMPERSAND = 38;
const LESS = 60;
const ZERO_WIDTH_SPACE = 0x200b;

// Global, so that they search from where they are told to. A pattern is as fast as a loop over the signs once that is
// compiled, and much faster before: a worker's first document is read by code that nobody has compiled yet.
/**
 * What ends a run of words with single spaces between them: `\s` and U+200B. Written so because V8 searches for it half
 * again as fast as for the exact class: two spaces first, and one range from U+2028 to U+202F, with five signs too many.
 */
const NO_WORD = / {2}|[\t-\r\u00a0\u1680\u2000-\u200b\u2028-\u202f\u205f\u3000\ufeff]/g;
const NO_WORD_IN_HTML = / {2}|[<&\t-\r\u00a0\u1680\u2000-\u200b\u2028-\u202f\u205f\u3000\ufeff]/g;

const WHITE = /[\s\u200b]/;

/** `\s` or U+200B: what ends a run of words, or the space before it. */
const isWhite = (code: number) =>
  code <= SPACE
    ? code === SPACE || (code >= 9 && code <= 13)
    : code === 0xa0 || (code >= 0x1680 && WHITE.test(String.fromCharCode(code)));

/** Where the run of words ends whose first sign stands at `from`. */
function wordsEnd(text: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  if (!end.test(text)) return text.length;
  const at = end.lastIndex - 1;
  const last = text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  return last > from ? last : from + 1; // one of the five signs is a word
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
function readWhite(text: string, from: number, writing: Writing): number {
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

/** Text on one line: white space folded, zero-width spaces dropped, edges trimmed. Undefined if nothing is left. */
export function line(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const writing = emptyText();
  for (let at = readWhite(text, 0, writing); at < text.length; ) {
    const end = wordsEnd(text, at, NO_WORD);
    write(writing, text.slice(at, end));
    at = readWhite(text, end, writing);
  }
  return trimEdges(writing.text) || undefined;
}

/** A text of `textOfHtml` on one line: only its line breaks have to go. */
export const oneLine = (text: string | undefined): string | undefined => (text?.includes('\n') ? line(text) : text);

/** A tag ends a line or nothing; what looks like one and is none is text. */
function readTag(html: string, start: number, writing: Writing): number {
  const tag = htmlTagAt(html, start);
  if (!tag) {
    write(writing, '<');
    return start + 1;
  }
  if (tag.role === 'block') writing.gap = '\n';
  if (tag.role === 'silent' && !tag.closes) return afterSilent(html, tag);
  const end = !writing.isUnbalanced && isHidden(html, tag) ? (afterHidden(html, tag) ?? 'none') : tag.end;
  if (end !== 'none') return end;
  writing.isUnbalanced = true;
  return tag.end;
}

function readReference(html: string, start: number, writing: Writing): number {
  const end = referenceEnd(html, start);
  const sign = end === undefined ? '&' : decodeReference(html, start, end);
  if (!isWhite(sign.charCodeAt(0))) write(writing, sign);
  else if (sign.charCodeAt(0) !== ZERO_WIDTH_SPACE) space(writing);
  return end ?? start + 1;
}

/** Reads what begins at `at`: a tag, a reference, white space or words; returns where to go on. */
function readNext(html: string, at: number, writing: Writing): number {
  const code = html.charCodeAt(at);
  if (code === LESS) return readTag(html, at, writing);
  if (code === AMPERSAND) return readReference(html, at, writing);
  if (isWhite(code)) return readWhite(html, at, writing);
  const end = wordsEnd(html, at, NO_WORD_IN_HTML);
  write(writing, html.slice(at, end));
  return end;
}

/**
 * The text of HTML source in one pass: tags dropped, references decoded once, white space folded, a line break between
 * blocks. Undefined if there is none.
 */
export function textOfHtml(html: string): string | undefined {
  const writing = emptyText();
  for (let at = 0; at < html.length; ) at = readNext(html, at, writing);
  return trimEdges(writing.text) || undefined;
}
