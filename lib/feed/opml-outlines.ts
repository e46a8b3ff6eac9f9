import { XMLParser } from 'fast-xml-parser';
import { decode } from 'he';

/** The attributes of an outline by their name in small letters, each with the name as it is written. */
export type Attributes = ReadonlyMap<string, { readonly name: string; readonly value: string }>;

/** An outline, and those that it stands in, the outermost first. */
export type Outline = {
  readonly attributes: Attributes;
  readonly above: readonly Attributes[];
  readonly isLeaf: boolean;
};

/** `unread` is how many outlines of a broken document could not be read. */
export type Outlines = { readonly outlines: readonly Outline[]; readonly complete: boolean; readonly unread: number };

type Tree = { readonly outline?: readonly Tree[] } & Readonly<Record<string, unknown>>;
type Placed = { readonly tree: Tree; readonly above: readonly Attributes[] };

const PREFIX = '@';
const MAX_DEPTH = 100;
/** Of the outlines that one stands in, so many are kept, the nearest. */
const MAX_ABOVE = 10;

/** fast-xml-parser does not mind a document that ends between two tags. */
const END = /<\/opml\s{0,20}>/i;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  transformTagName: (name) => name.toLowerCase(),
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: MAX_DEPTH,
  isArray: (name) => name === 'outline',
});

/** All outlines in the document's order. Of a broken one, what can be picked from it tag by tag. */
export function outlinesOf(text: string): Outlines {
  const body = parsed(text);
  return body ? { outlines: allBelow(body), complete: END.test(text.slice(-1000)), unread: 0 } : salvaged(text);
}

function parsed(text: string): Tree | undefined {
  try {
    const { opml } = parser.parse(text) as { opml?: { body?: Tree } };
    return typeof opml?.body === 'object' ? opml.body : {};
  } catch {
    return undefined; // fast-xml-parser gives up on a cut or mangled document as a whole
  }
}

const childrenOf = (tree: Tree): readonly Tree[] => (Array.isArray(tree.outline) ? tree.outline : []);

/** Not by recursion: the depth is the sender's. */
function allBelow(body: Tree): Outline[] {
  const found: Outline[] = [];
  const waiting: Placed[] = childrenOf(body).map(placedIn([])).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { tree, above } = next;
    const attributes = attributesOf(tree);
    const children = childrenOf(tree);
    found.push({ attributes, above, isLeaf: children.length === 0 });
    waiting.push(...children.map(placedIn([...above, attributes].slice(-MAX_ABOVE))).toReversed());
  }
  return found;
}

const placedIn =
  (above: readonly Attributes[]) =>
  (tree: Tree): Placed => ({ tree, above });

function attributesOf(tree: Tree): Attributes {
  const written = Object.entries(tree).filter(([key, value]) => key.startsWith(PREFIX) && typeof value === 'string');
  return asAttributes(written.map(([key, value]) => [key.slice(PREFIX.length), String(value)]));
}

/** Of two spellings of one name the first counts. */
const asAttributes = (written: readonly (readonly [string, string])[]): Attributes =>
  new Map(written.map(([name, value]) => [name.toLowerCase(), { name, value: readable(value) }] as const).toReversed());

const readable = (value: string): string => decode(value, { isAttributeValue: true }).replace(/\s+/g, ' ').trim();

/** Tags by themselves. What is bounded keeps a missing quote from being looked for through the whole document each time. */
const TAG =
  /<outline\b[^<>"']{0,4000}(?:(?:"[^"]{0,4000}"|'[^']{0,4000}')[^<>"']{0,4000}){0,100}>|<\/outline\s{0,20}>/gi;
const ATTRIBUTE = /([^\s=<>"'/]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;

function salvaged(text: string): Outlines {
  const found: Outline[] = [];
  const open: string[] = [];
  const read = reader();
  let tagCount = 0;
  for (const [tag] of text.matchAll(TAG)) {
    if (tag.startsWith('</')) {
      open.pop();
      continue;
    }
    tagCount += 1;
    const isLeaf = tag.endsWith('/>');
    const isFeed = /\bxmlurl\b|\btype\s?=\s?["']rss/i.test(tag);
    if (isFeed) found.push({ attributes: read(tag), above: open.slice(-MAX_ABOVE).map(read), isLeaf: true });
    if (!isLeaf) open.push(tag);
  }
  const unread = Math.max(0, [...text.matchAll(/<outline\b/gi)].length - tagCount);
  return { outlines: found, complete: false, unread };
}

/** A folder is read once for all that stands in it, and not at all where nothing does. */
function reader(): (tag: string) => Attributes {
  const known = new Map<string, Attributes>();
  return (tag) => {
    const attributes =
      known.get(tag) ?? asAttributes([...tag.matchAll(ATTRIBUTE)].map(([, n = '', a, b]) => [n, a ?? b ?? '']));
    known.set(tag, attributes);
    return attributes;
  };
}
