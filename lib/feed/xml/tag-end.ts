import { MAX_ATTRIBUTE_CHARS } from '@/lib/feed/limits';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/**
 * After the closing quote of an attribute value that begins at `start`; undefined if that quote closes nothing: XML
 * forbids `<` in a value, so before one the quote was forgotten, and what would be found opens another value.
 */
function afterQuoted(source: string, start: number, quote: number): number | undefined {
  const limit = Math.min(source.length, start + MAX_ATTRIBUTE_CHARS);
  for (let at = start + 1; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === LESS) return undefined;
  }
  return undefined;
}

/** A tag with a few quoted values and neither `<` nor `>` in them: nearly every tag. More would take the pattern's stack. */
const ORDERLY = /<[^<>"']*(?:"[^"<>]*"[^<>"']*|'[^'<>]*'[^<>"']*){0,40}>/y;

/** After the `>` of the tag that begins at `start`, if it is such a tag. */
export function orderlyEnd(source: string, start: number): number | undefined {
  ORDERLY.lastIndex = start;
  return ORDERLY.test(source) ? ORDERLY.lastIndex : undefined;
}

/**
 * After the `>` of the tag that begins at `start`: a `>` in a quoted value does not count. A tag that runs into the
 * next `<` ends there. Undefined if the source ends first.
 */
export function tagEnd(source: string, start: number): number | undefined {
  const orderly = orderlyEnd(source, start);
  if (orderly !== undefined) return orderly;
  let afterEquals = false;
  let at = start + 1;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) return at;
    const quoted: number | undefined =
      afterEquals && (code === QUOTE || code === APOSTROPHE) ? afterQuoted(source, at, code) : undefined;
    afterEquals = quoted === undefined && (code === EQUALS || (afterEquals && isSpace(code)));
    at = quoted ?? at + 1;
  }
  return undefined;
}

/** Where the name that begins at `start` ends: before what cannot belong to a name. */
export function nameEnd(source: string, start: number): number {
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code <= GREATER && (code === GREATER || code === SLASH || code === LESS || isSpace(code))) break;
  }
  return end;
}
