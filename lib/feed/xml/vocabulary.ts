import { USUAL_PREFIXES } from '@/lib/feed/namespaces';

/** Elements that hold items. */
const TRUNKS: ReadonlySet<string> = new Set(['channel', 'feed', 'rdf', 'rdf:rdf', 'rss']);

/** Smaller elements whose children are read as elements. Any other is a leaf, and what stands in it is its content. */
const GROUPS: ReadonlySet<string> = new Set([
  'atom:author',
  'author',
  'contributor',
  'image',
  'itunes:category',
  'itunes:owner',
  'media:content',
  'media:group',
  'source',
  'textinput',
]);

/** Names of fields that no HTML element has: where one stands in a leaf, the leaf has lost its end tag. */
const FIELDS: ReadonlySet<string> = new Set([
  'author',
  'category',
  'comments',
  'content',
  'description',
  'enclosure',
  'generator',
  'guid',
  'id',
  'image',
  'issued',
  'language',
  'lastbuilddate',
  'link',
  'modified',
  'pubdate',
  'published',
  'rights',
  'source',
  'subtitle',
  'summary',
  'tagline',
  'title',
  'ttl',
  'updated',
]);

/** Vocabularies whose elements do stand in a text. */
const MARKUP: ReadonlySet<string> = new Set(['rdf', 'xhtml', 'xml']);

function hasFieldPrefix(name: string): boolean {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  return USUAL_PREFIXES.has(prefix) && !MARKUP.has(prefix);
}

/** A name as `nameIn` gives it, and what stands behind it: found out once for each spelling in a document. */
export type Role = {
  readonly name: string;
  readonly isTrunk: boolean;
  readonly isItem: boolean;
  readonly isGroup: boolean;
  readonly isField: boolean;
};

export const roleOf = (name: string): Role => ({
  name,
  isTrunk: TRUNKS.has(name),
  isItem: name === 'item' || name === 'entry',
  isGroup: GROUPS.has(name),
  isField: FIELDS.has(name) || hasFieldPrefix(name),
});
