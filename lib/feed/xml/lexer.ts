import { MAX_ATTRIBUTE_CHARS } from '@/lib/feed/limits';

/** A tag as it stands in the source: `start` at its `<`, `end` after its `>`. */
export type Tag = {
  readonly kind: 'open' | 'close';
  /** As written, prefix and case included. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
};

/** The next tag at or after `from`; undefined when the source ends before one does. */
export type Lexer = { readonly source: string; next(from: number): Tag | undefined };

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const CDATA = '<![CDATA[';
/** The start tag that stands before a section. */
const ELEMENT_BEFORE = /<([^\s<>/!?]+)[^<>]*>[^<>]*$/;

/** In `<a href=http://example.org/>` the slash is part of the address. */
const UNQUOTED_SLASH = /=[^\s"'=<>]+\/>$/;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
const isNameStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127;

/** Like `indexOf`, but remembers each needle's last hit: a search that has to pass the same ground again costs nothing. */
export function finder(source: string): (needle: string, from: number) => number {
  const last = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const known = last.get(needle);
    if (known && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    const at = source.indexOf(needle, from);
    last.set(needle, { from, at });
    return at;
  };
}

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

function nameAt(source: string, start: number): string {
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === GREATER || code === SLASH || code === LESS || isSpace(code)) break;
  }
  return source.slice(start, end);
}

/** Finds tags; comments, CDATA sections, declarations and instructions are passed over. */
export function lexer(source: string): Lexer {
  const find = finder(source);
  const after = (needle: string, from: number, missing: number) => {
    const at = find(needle, from);
    return at < 0 ? missing : at + needle.length;
  };

  /** A CDATA section that holds the end tag of its element or item before another section begins has lost its `]]>`: it is markup then. */
  const afterCdata = (start: number) => {
    const inside = start + CDATA.length;
    const end = find(']]>', inside);
    const next = find(CDATA, inside);
    if (end >= 0 && (next < 0 || end < next)) return end + 3;
    const element = ELEMENT_BEFORE.exec(source.slice(Math.max(0, start - 200), start))?.[1];
    const isLost = [element ?? 'item', 'item', 'entry'].some((name) => {
      const close = find(`</${name}>`, inside);
      return close >= 0 && (next < 0 || close < next);
    });
    return isLost ? inside : end < 0 ? source.length : end + 3;
  };

  const afterDeclaration = (start: number) => {
    if (source.startsWith('<?', start)) return after('?>', start, after('>', start, source.length));
    if (source.startsWith('<!--', start)) return after('-->', start + 4, start + 4);
    if (source.startsWith(CDATA, start)) return afterCdata(start);
    return after('>', start, source.length);
  };

  const tagAt = (start: number, kind: Tag['kind']): Tag | undefined => {
    const end = tagEnd(source, start);
    if (end === undefined) return undefined;
    const name = nameAt(source, start + (kind === 'close' ? 2 : 1));
    const isEmpty =
      kind === 'open' && source.charCodeAt(end - 2) === SLASH && !UNQUOTED_SLASH.test(source.slice(start, end));
    return { kind, name, start, end, isEmpty };
  };

  return {
    source,
    next(from) {
      let at = source.indexOf('<', from);
      while (at >= 0) {
        const code = source.charCodeAt(at + 1);
        if (isNameStart(code)) return tagAt(at, 'open');
        if (code === SLASH && isNameStart(source.charCodeAt(at + 2))) return tagAt(at, 'close');
        at = source.indexOf('<', code === BANG || code === QUESTION ? afterDeclaration(at) : at + 1);
      }
      return undefined;
    },
  };
}
