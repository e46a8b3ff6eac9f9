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

const FIELD_PREFIX = /^(?:atom|content|dc|dcterms|feedburner|itunes|media|slash|sy|thr|wfw):/;

export const isGroup = (name: string): boolean => GROUPS.has(name);
export const isField = (name: string): boolean => FIELDS.has(name) || FIELD_PREFIX.test(name);
export const isItem = (name: string): boolean => name === 'item' || name === 'entry';
export const isTrunk = (name: string): boolean => TRUNKS.has(name);
