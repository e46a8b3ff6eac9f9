import { afterDeclaration, CDATA, finder } from '@/lib/feed/xml/skip';
import { nameEnd, tagEnd } from '@/lib/feed/xml/tag-end';

/** A tag as it stands in the source: `start` at its `<`, `end` after its `>`. */
export type Tag = {
  readonly kind: 'open' | 'close';
  /** As written, prefix and case included. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
};

export type Lexer = {
  readonly source: string;
  /** The next tag at or after `from`; undefined when the source ends before one does. */
  next(from: number): Tag | undefined;
  /** The end of an element that holds but text or one CDATA section, as most do; undefined for any other. */
  plainEnd(tag: Tag): LeafEnd | undefined;
};

/** Where the content of an element ends, and where reading goes on. An unclosed one was looked for up to `seen`. */
export type LeafEnd =
  | { readonly kind: 'closed'; readonly end: number; readonly next: number }
  | { readonly kind: 'unclosed'; readonly end: number; readonly seen: number }
  | { readonly kind: 'cut' };

const BANG = 33;
const QUOTE = 34;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

const isNameStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127;

/** In `<a href=http://example.org/>` the slash may be part of the address. */
const UNQUOTED_SLASH = /=[^\s"'=<>]+\/>$/;
/** Elements that are never empty. */
const HOLDERS = /^(?:\w+:)?(?:channel|entry|feed|item|rdf|rss)$/i;

/** Whether a tag ends in a slash that means it: not where the element's own end tag follows, or where it has to hold something. */
function isEmptyTag(source: string, name: string, start: number, end: number): boolean {
  if (source.charCodeAt(end - 2) !== SLASH) return false;
  if (source.charCodeAt(end - 3) === QUOTE || !UNQUOTED_SLASH.test(source.slice(start, end))) return true;
  return !HOLDERS.test(name) && !source.startsWith(`</${name}`, source.indexOf('<', end));
}

function tagAt(source: string, start: number, kind: Tag['kind']): Tag | undefined {
  const nameStart = start + (kind === 'close' ? 2 : 1);
  const after = nameEnd(source, nameStart);
  const end = source.charCodeAt(after) === GREATER ? after + 1 : tagEnd(source, start);
  if (end === undefined) return undefined;
  const name = source.slice(nameStart, after);
  return {
    kind,
    name,
    start,
    end,
    isEmpty: kind === 'open' && end > after + 1 && isEmptyTag(source, name, start, end),
  };
}

/** Finds tags; comments, CDATA sections, declarations and instructions are passed over. */
export function lexer(source: string): Lexer {
  const find = finder(source);
  const next = (from: number): Tag | undefined => {
    let at = source.indexOf('<', from);
    while (at >= 0) {
      const code = source.charCodeAt(at + 1);
      if (isNameStart(code)) return tagAt(source, at, 'open');
      if (code === SLASH && isNameStart(source.charCodeAt(at + 2))) return tagAt(source, at, 'close');
      const isDeclaration = code === BANG || code === QUESTION;
      at = source.indexOf('<', isDeclaration ? afterDeclaration(source, at, find) : at + 1);
    }
    return undefined;
  };
  const plainEnd = ({ name, end }: Tag): LeafEnd | undefined => {
    const markup = source.indexOf('<', end);
    const isCdata = source.charCodeAt(markup + 1) === BANG && source.startsWith(CDATA, markup);
    const after = isCdata ? source.indexOf('<', afterDeclaration(source, markup, find)) : markup;
    const close = after + 2 + name.length;
    const closes = after >= 0 && source.startsWith(name, after + 2) && source.charCodeAt(after + 1) === SLASH;
    return closes && source.charCodeAt(close) === GREATER ? { kind: 'closed', end: after, next: close + 1 } : undefined;
  };
  return { source, next, plainEnd };
}
