import { decodeEntities } from '@/lib/feed/entities';
import { firstOf, plainLine } from '@/lib/feed/item';
import { MAX_LIST_LENGTH } from '@/lib/feed/limits';
import { isPixel } from '@/lib/feed/pixels';
import type { Enclosure } from '@/lib/feed/types';
import { resolve } from '@/lib/feed/url';
import { attributesOf } from '@/lib/feed/xml/attributes';
import { childrenNamed, contentOf, type XmlElement } from '@/lib/feed/xml/element';
import { tagEnd } from '@/lib/feed/xml/tag-end';

/** What an attachment may say about itself, in any format. */
type Attachment = { readonly url: string | undefined; readonly type?: string; readonly length?: string };

function enclosureOf({ url, type, length }: Attachment, base: string): Enclosure | undefined {
  const address = resolve(url, base);
  if (!address) return undefined;
  const bytes = length && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
  return { url: address, ...(type && { type }), ...(bytes && { bytes }) };
}

/** Each address once. */
export function enclosuresOf(attachments: readonly Attachment[], base: string): Enclosure[] {
  if (attachments.length === 0) return [];
  const found = new Map<string, Enclosure>();
  for (const attachment of attachments) {
    const enclosure = enclosureOf(attachment, base);
    if (enclosure && !found.has(enclosure.url)) found.set(enclosure.url, enclosure);
    if (found.size === MAX_LIST_LENGTH) break;
  }
  return [...found.values()];
}

/** An attachment of an element that has `url` or `href`, or holds its address. */
export const attachmentOf = (element: XmlElement): Attachment => ({
  url: element.attributes.get('url') || element.attributes.get('href') || contentOf(element).value,
  type: element.attributes.get('type'),
  length: element.attributes.get('length') ?? element.attributes.get('filesize'),
});

/** FeedBurner counts downloads at an address of its own, and names the right one beside it. */
export function originals(attached: readonly Attachment[], item: XmlElement): readonly Attachment[] {
  const url = firstOf(item, ['feedburner:origenclosurelink'], plainLine);
  return url === undefined
    ? attached
    : attached.map((attachment, index) => (index === 0 ? { ...attachment, url } : attachment));
}

/** Where an item's media stand: in itself, in its `media:group`s and in its `media:content`s, if those hold anything. */
export function mediaHolders(item: XmlElement): readonly XmlElement[] {
  if (!item.children.has('media:group') && !item.children.has('media:content')) return [item];
  const groups = [item, ...childrenNamed(item, 'media:group')];
  const contents = groups.flatMap((group) => childrenNamed(group, 'media:content'));
  return [...groups, ...contents.filter(({ children }) => children.size > 0)];
}

const NONE: readonly XmlElement[] = [];

/** All children of that name. Nearly always one holder has them or none, so a new list is seldom made. */
export function mediaNamed(holders: readonly XmlElement[], name: string): readonly XmlElement[] {
  let found = NONE;
  for (const holder of holders) {
    const named = childrenNamed(holder, name);
    if (named.length > 0) found = found.length > 0 ? [...found, ...named] : named;
  }
  return found;
}

/** https://www.rssboard.org/media-rss#media-content; one that only holds a player has no address. */
export const mediaAttachments = (holders: readonly XmlElement[]): Attachment[] =>
  [...mediaNamed(holders, 'media:content'), ...mediaNamed(holders, 'media:peerlink')]
    .filter(({ attributes }) => attributes.has('url') || attributes.has('href'))
    .map(attachmentOf);

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;

export const isPicture = ({ url, type }: { url: string; type?: string | undefined }): boolean =>
  type ? type.startsWith('image/') : PICTURE.test(url);

/** What an item is at least about, if it has no page: an episode that can be heard. A picture is no story. */
export const episodeIn = (enclosures: readonly Enclosure[]): string | undefined =>
  enclosures.find((enclosure) => !isPicture(enclosure))?.url;

const isPictured = ({ attributes }: XmlElement): boolean =>
  attributes.get('medium') === 'image' || isPicture({ url: attributes.get('url') ?? '', type: attributes.get('type') });

/** One pixel wide or high: made to count readers, not to be seen. */
const isTracker = (attributes: ReadonlyMap<string, string>) =>
  [attributes.get('width'), attributes.get('height')].some((size) => size === '0' || size === '1');

const widthOf = ({ attributes }: XmlElement): number => Number.parseInt(attributes.get('width') ?? '0', 10) || 0;

/** One picture in several sizes is common; which of them has room is for the page to say, so the widest comes first. */
const widestFirst = (elements: readonly XmlElement[]): readonly XmlElement[] =>
  elements.length < 2 ? elements : elements.toSorted((a, b) => widthOf(b) - widthOf(a));

/** The picture that an item names: Media RSS, then podcasts' `itunes:image`, then a picture attached. */
export function namedPicture(
  holders: readonly XmlElement[],
  enclosures: readonly Enclosure[],
  base: string,
): string | undefined {
  for (const name of ['media:thumbnail', 'media:content', 'itunes:image']) {
    for (const element of widestFirst(mediaNamed(holders, name))) {
      if ((name === 'media:content' && !isPictured(element)) || isTracker(element.attributes)) continue;
      const address = resolve(attachmentOf(element).url, element.base ?? base);
      if (address && !isPixel(address)) return address;
    }
  }
  return enclosures.find((enclosure) => isPicture(enclosure) && !isPixel(enclosure.url))?.url;
}

/** The first picture shown in HTML source. */
export function pictureInHtml(html: string | undefined, base: string): string | undefined {
  for (const { index } of html?.matchAll(/<img[\s/]/gi) ?? []) {
    const attributes = attributesOf(html?.slice(index, tagEnd(html, index)) ?? '');
    const address = isTracker(attributes) ? undefined : resolve(attributes.get('src'), base);
    if (address && !isPixel(address)) return address;
  }
  return undefined;
}

/** The first picture shown in HTML that is escaped in a source; only its tag is read. */
export function pictureInEscaped(source: string, base: string): string | undefined {
  for (const { index } of source.matchAll(/&lt;img[\s/]/gi)) {
    const next = source.indexOf('&lt;', index + 1);
    const picture = pictureInHtml(decodeEntities(source.slice(index, next < 0 ? undefined : next)), base);
    if (picture) return picture;
  }
  return undefined;
}
