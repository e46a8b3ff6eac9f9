import { MAX_TITLE_CHARS } from '@/lib/feed/limits';
import { OPML_PREFIX } from '@/lib/feed/opml-names';
import { type Attributes, type Outline, outlinesOf } from '@/lib/feed/opml-outlines';

/** What an outline says that we have no use for, by its attributes' names: kept, and given back in an export. */
export type OutlineExtras = Readonly<Record<string, string>>;

/** A feed of an outline; `path` are the names of the outlines it stands in, the outermost first. */
export type OpmlFeed = {
  readonly title: string;
  readonly url: string;
  readonly siteUrl?: string;
  readonly path: readonly string[];
  /** What an export of ours says of the section it stood in. */
  readonly section?: { readonly id?: string; readonly emoji?: string };
  readonly paused?: boolean;
  readonly extras?: OutlineExtras;
};

/**
 * `scheme`: anything but http and https. `address`: none that can be read. `missing`: a feed without one. `too-many`: more
 * feeds than we take from one file.
 */
export type OutlineRefusal = 'scheme' | 'address' | 'missing' | 'too-long' | 'too-many';

/** An outline that names a feed we do not take. */
export type RefusedOutline = { readonly title: string; readonly url: string; readonly reason: OutlineRefusal };

/** `complete` is false where the document is broken and its feeds were picked from it; `unread` outlines were lost with it. */
export type OpmlOutcome =
  | {
      readonly kind: 'opml';
      readonly feeds: readonly OpmlFeed[];
      readonly refused: readonly RefusedOutline[];
      readonly complete: boolean;
      readonly unread: number;
    }
  | { readonly kind: 'not-opml' };

export const MAX_OPML_FEEDS = 20_000;
const MAX_URL_CHARS = 2048;
const MAX_EXTRAS = 20;
const MAX_EXTRA_CHARS = 1000;
/** No colon: a prefix would need its declaration beside it. `__proto__` would be no attribute of an object of ours. */
const EXTRA_NAME = /^(?!__)[A-Za-z_][\w.-]{0,63}$/;
const USED = new Set(['text', 'xmlurl', 'htmlurl']);
const SECTION_ID = /^[a-z0-9-]{1,64}$/;
const MAX_EMOJI_CHARS = 32;

/** The feeds of an OPML document, 1.0 or 2.0, with the names of their folders. A broken one gives what can be read of it. */
export function readOpml(text: string): OpmlOutcome {
  if (!/<opml[\s>]/i.test(text.slice(0, 10_000))) return { kind: 'not-opml' };
  const { outlines, complete, unread } = outlinesOf(text);
  const read = outlines.flatMap(readOutline);
  const all = read.flatMap((one) => ('feed' in one ? [one.feed] : []));
  const tooMany = all.slice(MAX_OPML_FEEDS).map(({ title, url }) => ({ title, url, reason: 'too-many' as const }));
  return {
    kind: 'opml',
    feeds: all.slice(0, MAX_OPML_FEEDS),
    refused: [...read.flatMap((one) => ('refused' in one ? [one.refused] : [])), ...tooMany],
    complete,
    unread,
  };
}

type Read = { readonly feed: OpmlFeed } | { readonly refused: RefusedOutline };

function readOutline({ attributes, above, isLeaf }: Outline): Read[] {
  const written = attributeOf(attributes, 'xmlurl');
  const title = nameOf(attributes);
  if (written === '')
    return isFeedWithout(attributes, isLeaf) ? [{ refused: { title, url: '', reason: 'missing' } }] : [];
  const url = webAddress(written);
  const refusal = url === undefined ? (URL.canParse(written) ? 'scheme' : 'address') : refusalOf(url);
  if (url === undefined || refusal) {
    return [{ refused: { title, url: written.slice(0, MAX_URL_CHARS), reason: refusal ?? 'address' } }];
  }
  return [{ feed: feedOf(attributes, above, url) }];
}

const refusalOf = (url: string): OutlineRefusal | undefined => (url.length > MAX_URL_CHARS ? 'too-long' : undefined);

const isFeedWithout = (attributes: Attributes, isLeaf: boolean): boolean =>
  isLeaf && (/^(?:rss|atom|feed)/i.test(attributeOf(attributes, 'type')) || attributes.has('xmlurl'));

function feedOf(attributes: Attributes, above: readonly Attributes[], url: string): OpmlFeed {
  const siteUrl = webAddress(attributeOf(attributes, 'htmlurl'));
  const folder = above.findLast((one) => nameOf(one) !== '');
  const section = folder && sectionOf(folder);
  const extras = extrasOf(attributes);
  return {
    title: nameOf(attributes) || new URL(url).hostname,
    url,
    path: above.map(nameOf).filter((name) => name !== ''),
    ...(siteUrl && { siteUrl }),
    ...(section && { section }),
    ...(attributeOf(attributes, `${OPML_PREFIX}:paused`) === 'true' && { paused: true }),
    ...(extras && { extras }),
  };
}

function sectionOf(folder: Attributes): OpmlFeed['section'] {
  const id = attributeOf(folder, `${OPML_PREFIX}:section`);
  const emoji = attributeOf(folder, `${OPML_PREFIX}:emoji`);
  if (!SECTION_ID.test(id)) return undefined;
  return { id, ...(emoji && emoji.length <= MAX_EMOJI_CHARS && { emoji }) };
}

/** A title that is not the text is one of them: the feed's own, where the text is the reader's. */
function extrasOf(attributes: Attributes): OutlineExtras | undefined {
  const name = nameOf(attributes);
  const extras = [...attributes]
    .filter(([key, { value }]) => !USED.has(key) && value !== '' && value.length <= MAX_EXTRA_CHARS)
    .filter(([key, { value }]) => !(key === 'title' && value === name) && !(key === 'type' && value === 'rss'))
    .map(([key, one]) => [key === 'title' || key === 'type' ? key : one.name, one.value] as const)
    .filter(([key]) => EXTRA_NAME.test(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_EXTRAS);
  return extras.length > 0 ? Object.fromEntries(extras) : undefined;
}

const attributeOf = (attributes: Attributes, name: string): string => attributes.get(name)?.value ?? '';

const nameOf = (attributes: Attributes): string =>
  (attributeOf(attributes, 'text') || attributeOf(attributes, 'title')).slice(0, MAX_TITLE_CHARS).toWellFormed().trim();

/** As `URL` writes it, without a place in the page: the same feed has one address. Undefined for anything but http(s). */
function webAddress(written: string): string | undefined {
  const address = written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  return url.href;
}
