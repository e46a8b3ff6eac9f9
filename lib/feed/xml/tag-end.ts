import { MAX_ATTRIBUTE_CHARS } from '@/lib/feed/limits';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/** After the closing quote of an attribute value that begins at `at`; undefined if that quote closes nothing. */
function afterQuoted(source: string, at: number): number | undefined {
  const end = source.indexOf(source.charAt(at), at + 1);
  if (end < 0 || end - at > MAX_ATTRIBUTE_CHARS) return undefined;
  // XML forbids `<` in a value: the quote was forgotten, and what was found opens another one.
  return source.slice(at, end).includes('<') ? undefined : end + 1;
}

/**
 * After the `>` of the tag that begins at `start`: a `>` in a quoted value does not count. A tag that runs into the
 * next `<` ends there. Undefined if the source ends first.
 */
export function tagEnd(source: string, start: number): number | undefined {
  let afterEquals = false;
  let at = start + 1;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) return at;
    const quoted: number | undefined =
      afterEquals && (code === QUOTE || code === APOSTROPHE) ? afterQuoted(source, at) : undefined;
    afterEquals = quoted === undefined && (code === EQUALS || (afterEquals && isSpace(code)));
    at = quoted ?? at + 1;
  }
  return undefined;
}

/** The name of a tag, from `start` to what cannot belong to a name. */
export function nameAt(source: string, start: number): string {
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === GREATER || code === SLASH || code === LESS || isSpace(code)) break;
  }
  return source.slice(start, end);
}
