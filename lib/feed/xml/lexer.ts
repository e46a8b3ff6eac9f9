import { afterDeclaration, finder } from '@/lib/feed/xml/skip';
import { nameAt, tagEnd } from '@/lib/feed/xml/tag-end';

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
const SLASH = 47;
const QUESTION = 63;

const isNameStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127;

/** In `<a href=http://example.org/>` the slash is part of the address. */
const UNQUOTED_SLASH = /=[^\s"'=<>]+\/>$/;

function tagAt(source: string, start: number, kind: Tag['kind']): Tag | undefined {
  const end = tagEnd(source, start);
  if (end === undefined) return undefined;
  const name = nameAt(source, start + (kind === 'close' ? 2 : 1));
  const endsInSlash = kind === 'open' && source.charCodeAt(end - 2) === SLASH;
  const isEmpty = endsInSlash && !UNQUOTED_SLASH.test(source.slice(start, end));
  return { kind, name, start, end, isEmpty };
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
  return { source, next };
}
