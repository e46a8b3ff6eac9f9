/** Elements whose children are read as elements; everything else is a leaf, and what stands in it is its content. */
const CONTAINERS: ReadonlyMap<string, ReadonlySet<string> | 'any'> = new Map<string, ReadonlySet<string> | 'any'>([
  ['author', new Set(['name', 'email', 'uri', 'url'])],
  ['atom:author', new Set(['atom:name', 'atom:email', 'atom:uri', 'name', 'email', 'uri'])],
  ['channel', 'any'],
  ['contributor', new Set(['name', 'email', 'uri', 'url'])],
  ['entry', 'any'],
  ['feed', 'any'],
  ['image', new Set(['url', 'title', 'link', 'width', 'height', 'description'])],
  ['item', 'any'],
  ['itunes:category', new Set(['itunes:category'])],
  ['itunes:owner', new Set(['itunes:name', 'itunes:email'])],
  ['media:content', 'any'],
  ['media:group', 'any'],
  ['rdf', 'any'],
  ['rss', 'any'],
  ['source', 'any'],
  ['textinput', new Set(['title', 'description', 'name', 'link'])],
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

export const isContainer = (name: string): boolean => CONTAINERS.has(name);
export const isField = (name: string): boolean => FIELDS.has(name) || FIELD_PREFIX.test(name);
export const isItem = (name: string): boolean => name === 'item' || name === 'entry';
/** Elements that hold items. */
export const isTrunk = (name: string): boolean =>
  name === 'channel' || name === 'rss' || name === 'rdf' || name === 'feed';

/** A field of the item that stands in a smaller container by mistake: the container has lost its end tag. */
export function isForeign(container: string, child: string): boolean {
  const own = CONTAINERS.get(container);
  return own !== undefined && own !== 'any' && !own.has(child) && isField(child);
}
