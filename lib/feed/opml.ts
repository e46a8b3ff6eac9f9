import { XMLParser } from 'fast-xml-parser';
import { decode } from 'he';

/** A feed of an outline; `path` are the names of the outlines it stands in, the outermost first. */
export type OpmlFeed = {
  readonly title: string;
  readonly url: string;
  readonly siteUrl?: string;
  readonly path: readonly string[];
};

/** An outline that names a feed we do not take: `scheme` for anything but http and https. */
export type RefusedOutline = { readonly title: string; readonly url: string; readonly reason: 'scheme' | 'address' };

/** `complete` is false where the document is broken and its feeds were picked from it one by one, without their folders. */
export type OpmlOutcome =
  | {
      readonly kind: 'opml';
      readonly feeds: readonly OpmlFeed[];
      readonly refused: readonly RefusedOutline[];
      readonly complete: boolean;
    }
  | { readonly kind: 'not-opml' };

type Outline = { readonly outline?: readonly Outline[] } & Readonly<Record<string, unknown>>;
type Found = { readonly outline: Outline; readonly path: readonly string[] };

const PREFIX = '@';
const MAX_DEPTH = 100;

/** Readers write `xmlUrl`, `xmlurl` and `XMLURL`; the specification has the first (http://opml.org/spec2.opml). */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  transformAttributeName: (name) => name.toLowerCase(),
  transformTagName: (name) => name.toLowerCase(),
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: MAX_DEPTH,
  isArray: (name) => name === 'outline',
});

/** The feeds of an OPML document, 1.0 or 2.0, with the names of their folders. A broken one gives what can be read of it. */
export function readOpml(text: string): OpmlOutcome {
  if (!/<opml[\s>]/i.test(text.slice(0, 10_000))) return { kind: 'not-opml' };
  const whole = parsed(text);
  const found = whole ? allOutlines(whole) : salvaged(text);
  const named = found.filter(({ outline }) => attribute(outline, 'xmlurl') !== '');
  return {
    kind: 'opml',
    feeds: named.flatMap(feedOf),
    refused: named.flatMap(refusedOf),
    complete: whole !== undefined,
  };
}

function parsed(text: string): Outline | undefined {
  try {
    const { opml } = parser.parse(text) as { opml?: { body?: Outline } };
    return opml?.body || {};
  } catch {
    return undefined; // fast-xml-parser gives up on a cut or mangled document as a whole
  }
}

/** Every outline with the names above it, in the document's order. Not by recursion: the depth is the sender's. */
function allOutlines(body: Outline): Found[] {
  const found: Found[] = [];
  const waiting: Found[] = [{ outline: body, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { outline, path } = next;
    const name = nameOf(outline);
    const below = outline === body || name === '' ? path : [...path, name];
    const children = Array.isArray(outline.outline) ? outline.outline : [];
    waiting.push(...children.map((child: Outline) => ({ outline: child, path: below })).toReversed());
    if (outline !== body) found.push(next);
  }
  return found;
}

/** Outline tags by themselves. Bounded quotes keep a missing one from being looked for through the whole document each time. */
const TAG = /<outline\b(?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*>/gi;

function salvaged(text: string): Found[] {
  return [...text.matchAll(TAG)].flatMap(([tag]) => {
    const alone = parsed(`<opml><body>${tag.replace(/\/?>$/, '/>')}</body></opml>`);
    return alone ? allOutlines(alone).map(({ outline }) => ({ outline, path: [] })) : [];
  });
}

function attribute(outline: Outline, name: string): string {
  const value = outline[PREFIX + name];
  return typeof value === 'string' ? decode(value, { isAttributeValue: true }).replace(/\s+/g, ' ').trim() : '';
}

const nameOf = (outline: Outline): string => attribute(outline, 'text') || attribute(outline, 'title');

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function feedOf({ outline, path }: Found): OpmlFeed[] {
  const url = attribute(outline, 'xmlurl')
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  if (!isWeb(url)) return [];
  const siteUrl = attribute(outline, 'htmlurl');
  return [{ title: nameOf(outline) || new URL(url).hostname, url, path, ...(isWeb(siteUrl) && { siteUrl }) }];
}

function refusedOf(found: Found): RefusedOutline[] {
  if (feedOf(found).length > 0) return [];
  const url = attribute(found.outline, 'xmlurl');
  return [{ title: nameOf(found.outline), url, reason: URL.canParse(url) ? 'scheme' : 'address' }];
}
