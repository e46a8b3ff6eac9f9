import { atomFeed } from '@/lib/feed/atom';
import { jsonFeed } from '@/lib/feed/json-feed';
import { readJson } from '@/lib/feed/json-text';
import { NAMESPACES } from '@/lib/feed/namespaces';
import type { NotAFeed, Note } from '@/lib/feed/notes';
import { rssFeed } from '@/lib/feed/rss';
import type { ParsedFeed } from '@/lib/feed/types';
import { withDeclaredEntities } from '@/lib/feed/xml/doctype';
import { attributesOfTag, type XmlElement } from '@/lib/feed/xml/element';
import { lexer } from '@/lib/feed/xml/lexer';
import { addressOf, type Home, scopeWith } from '@/lib/feed/xml/names';
import { findRoot } from '@/lib/feed/xml/root';
import { readTree } from '@/lib/feed/xml/tree';

export type Parsed =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed; readonly complete: boolean; readonly notes: readonly Note[] }
  | { readonly kind: 'not-a-feed'; readonly reason: NotAFeed };

/** Format by the local name of the root. */
const FORMATS: Readonly<Record<string, ParsedFeed['format']>> = {
  channel: 'rss',
  entry: 'atom',
  feed: 'atom',
  rdf: 'rdf',
  rss: 'rss',
};

/** RFC 4287 §2: an entry may be a document of its own. */
const feedOf = (root: XmlElement): XmlElement =>
  root.name === 'entry' ? { ...root, name: 'feed', children: new Map([['entry', [root]]]) } : root;

function parseXml(text: string, feedUrl: string): Parsed {
  const { source, declared } = withDeclaredEntities(text);
  const tokens = lexer(source);
  const found = findRoot(tokens);
  if (found.kind !== 'feed') return { kind: 'not-a-feed', reason: found.kind };
  const prefix = found.tag.name.includes(':') ? found.tag.name.replace(/:.*$/, '').toLowerCase() : '';
  const scope = scopeWith(undefined, attributesOfTag(source, found.tag));
  const format = FORMATS[found.root] ?? 'rss';
  const address = addressOf(prefix, scope);
  // Other vocabularies have entries as well.
  if (found.root === 'entry' && NAMESPACES.get(address ?? '') !== 'atom') return { kind: 'not-a-feed', reason: 'xml' };
  const home: Home = { prefix: format === 'atom' ? 'atom' : 'rss', address, url: feedUrl };
  const tree = readTree(tokens, found.tag, home);
  if (!tree) return { kind: 'not-a-feed', reason: 'xml' };
  const feed =
    format === 'atom' ? atomFeed({ ...tree, root: feedOf(tree.root) }, feedUrl) : rssFeed(tree, format, feedUrl);
  const notes: Note[] = [...tree.notes];
  if (declared) notes.push('entities-declared');
  const before = source.slice(0, found.tag.start).trimStart();
  if (!/^(?:<[?!]|$)/.test(before)) notes.push('junk-before-prolog');
  return { kind: 'feed', feed, complete: tree.complete, notes };
}

function parseJson(text: string, feedUrl: string): Parsed {
  const { value, complete, repaired } = readJson(text);
  const feed = jsonFeed(value, feedUrl);
  if (!feed) return { kind: 'not-a-feed', reason: 'json' };
  const notes: Note[] = [
    ...(repaired ? (['json-repaired'] as const) : []),
    ...(complete ? [] : (['cut-off'] as const)),
  ];
  return { kind: 'feed', feed, complete, notes };
}

/** Reads the text of a document, whatever it is. `feedUrl` is the base of relative addresses. Never throws. */
export function parse(text: string, feedUrl: string): Parsed {
  const start = text.trimStart().slice(0, 1);
  if (start === '') return { kind: 'not-a-feed', reason: 'empty' };
  return start === '{' || start === '[' ? parseJson(text, feedUrl) : parseXml(text, feedUrl);
}
