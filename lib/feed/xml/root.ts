import type { Lexer, Tag } from '@/lib/feed/xml/lexer';

/** The start tag of a feed's root; or what the document is instead. */
export type Root =
  | { readonly kind: 'feed'; readonly tag: Tag; readonly root: string }
  | { readonly kind: 'html' | 'xml' | 'other' };

const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'channel', 'entry']);
const PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body', 'meta', 'script', 'title']);
/** Warnings of a server before the feed are short. */
const MAX_JUNK_TAGS = 50;

const localName = (written: string) => written.toLowerCase().replace(/^.*:/, '');

/** Looks for the root, past markup that stands before it: servers print warnings there. */
export function findRoot(lexer: Lexer): Root {
  let first: string | undefined;
  let tag = lexer.next(0);
  for (let count = 0; tag && count < MAX_JUNK_TAGS; count++) {
    const root = localName(tag.name);
    if (tag.kind === 'open' && ROOTS.has(root)) return { kind: 'feed', tag, root };
    if (PAGE.has(root)) return { kind: 'html' };
    first ??= root;
    tag = lexer.next(tag.end);
  }
  return { kind: first === undefined ? 'other' : 'xml' };
}
