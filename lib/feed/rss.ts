import { atomLink, feedLinks, type LinkKind, linksOf } from '@/lib/feed/atom-links';
import { categoriesOf } from '@/lib/feed/categories';
import { pictureOf, rssConstruct, textOf } from '@/lib/feed/construct';
import { parseDate } from '@/lib/feed/date';
import { dateOf, type Fields, fieldsIn, firstOf, plainLine, titleLine } from '@/lib/feed/item';
import {
  attachmentOf,
  enclosuresOf,
  episodeIn,
  mediaAttachments,
  mediaHolders,
  namedPicture,
  originals,
} from '@/lib/feed/media';
import { distinct, personName } from '@/lib/feed/people';
import { quietHoursOf, ttlMinutesOf } from '@/lib/feed/schedule';
import type { FeedFormat, ParsedFeed, ParsedItem } from '@/lib/feed/types';
import { resolve } from '@/lib/feed/url';
import { childrenNamed, firstNamed, type XmlElement } from '@/lib/feed/xml/element';
import type { Tree } from '@/lib/feed/xml/tree';

/**
 * Which elements say what in RSS 0.9x – 2.0, RSS 1.0 and CDF (https://www.w3.org/TR/NOTE-CDFsubmit.html), the best first.
 * Prefixes are those of namespaces.ts.
 */
const FEED = {
  title: ['title', 'dc:title', 'itunes:title', 'media:title'],
  description: ['description', 'abstract', 'dc:description', 'itunes:summary', 'atom:subtitle', 'itunes:subtitle'],
  language: ['language', 'dc:language'],
  updated: ['lastbuilddate', 'pubdate', 'atom:updated', 'dcterms:modified', 'dc:date'],
} as const;

const ITEM: Fields = {
  title: ['title', 'dc:title', 'atom:title', 'itunes:title', 'media:title'],
  summary: [
    'description',
    'abstract',
    'atom:summary',
    'summary',
    'dc:description',
    'itunes:summary',
    'googleplay:description',
    'itunes:subtitle',
  ],
  text: ['content:encoded', 'encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem'],
  authors: ['dc:creator', 'author', 'dc:author', 'atom:author', 'itunes:author', 'googleplay:author', 'dc:contributor'],
  published: ['pubdate', 'atom:published', 'atom:issued', 'dcterms:issued', 'dc:date', 'dcterms:created', 'published'],
  updated: ['atom:updated', 'atom:modified', 'dcterms:modified', 'lastbuilddate', 'updated'],
};

const textIn = (element: XmlElement) => textOf(rssConstruct(element));
const titleIn = (element: XmlElement) => titleLine(textIn(element));

/** The last `<link>` with an address; some hold it as Atom does, in `href`. */
function linkIn(element: XmlElement, base: string): string | undefined {
  for (const link of childrenNamed(element, 'link').toReversed()) {
    const rel = link.attributes.get('rel');
    if (rel && rel !== 'alternate') continue;
    const written = plainLine(link) ?? link.attributes.get('href') ?? link.attributes.get('url');
    const address = resolve(written, link.base ?? base);
    if (address) return address;
  }
  return undefined;
}

const atomLinkIn = (element: XmlElement, base: string, kind: LinkKind) =>
  atomLink(childrenNamed(element, 'atom:link'), base, kind);

/** https://www.rssboard.org/rss-profile#element-channel-item-guid: a guid is an address unless it says that it is none. */
function guidAddress(item: XmlElement, base: string): string | undefined {
  const guid = childrenNamed(item, 'guid').find(
    ({ attributes }) => attributes.get('ispermalink')?.toLowerCase() !== 'false',
  );
  const address = guid && plainLine(guid);
  const isAddress = address && (/^https?:/i.test(address) || guid.attributes.get('ispermalink') === 'true');
  return isAddress ? resolve(address, guid.base ?? base) : undefined;
}

function itemAddress(item: XmlElement, base: string): string | undefined {
  const original = firstOf(item, ['feedburner:origlink'], (child) => resolve(plainLine(child), base));
  const link = original ?? linkIn(item, base) ?? atomLinkIn(item, base, 'alternate') ?? guidAddress(item, base);
  return link ?? resolve(item.attributes.get('rdf:about') ?? item.attributes.get('href'), base);
}

function authorNames(element: XmlElement): (string | undefined)[] {
  if (element.children.size === 0) return [personName(textIn(element))];
  const parts = [...element.children.values()].flat();
  for (const part of ['name', 'email']) {
    const said = parts.filter(({ name }) => name.endsWith(part)).map((child) => personName(textIn(child)));
    if (said.some(Boolean)) return said;
  }
  return [personName(textIn(element))];
}

function authorsOf(holder: XmlElement, names: readonly string[]): string[] {
  for (const name of names) {
    const persons = childrenNamed(holder, name);
    const said = persons.length > 0 ? distinct(persons.flatMap(authorNames)) : [];
    if (said.length > 0) return said;
  }
  return [];
}

/** The first picture in the HTML of a text. */
function pictureIn(item: XmlElement, base: string, fields: Fields): string | undefined {
  const picture = (child: XmlElement) => pictureOf(rssConstruct(child), base);
  return firstOf(item, fields.text, picture) ?? firstOf(item, fields.summary, picture);
}

/** RSS has pictures of channels only; in items they are published all the same, with a `url` inside or as an address. */
const imageIn = (item: XmlElement, base: string): string | undefined =>
  firstOf(
    item,
    ['image'],
    (image) => firstOf(image, ['url'], (url) => resolve(plainLine(url), base)) ?? resolve(plainLine(image)),
  );

/** Media RSS describes a picture, not the item: the last resort. */
const mediaText = (element: XmlElement): string | undefined =>
  element.name === 'media:description' ? textIn(element) : firstOf(element, ['media:description'], textIn);

/** What the items of a channel have in common. */
type Around = { readonly base: string; readonly authors: readonly string[]; readonly fields: Fields };

function rssItem(item: XmlElement, channel: Around): ParsedItem {
  const { fields } = channel;
  const base = item.base ?? channel.base;
  const holders = mediaHolders(item);
  const atomEnclosures = linksOf(childrenNamed(item, 'atom:link'), 'enclosure');
  const attached = originals([...childrenNamed(item, 'enclosure'), ...atomEnclosures].map(attachmentOf), item);
  const enclosures = enclosuresOf([...attached, ...mediaAttachments(holders)], base);
  const authors = authorsOf(item, fields.authors);
  const url = itemAddress(item, base) ?? atomLinkIn(item, base, 'self') ?? episodeIn(enclosuresOf(attached, base));
  return {
    guid: firstOf(item, ['guid', 'atom:id'], plainLine) ?? item.attributes.get('rdf:about') ?? url,
    url,
    title: firstOf(item, fields.title, titleIn),
    summary:
      firstOf(item, fields.summary, textIn) ??
      firstOf(item, ['media:group', 'media:content', 'media:description'], mediaText),
    text: firstOf(item, fields.text, textIn),
    authors: authors.length > 0 ? authors : channel.authors,
    publishedAt: dateOf(item, fields.published),
    updatedAt: dateOf(item, fields.updated) ?? parseDate(item.attributes.get('lastmod') ?? ''),
    categories: categoriesOf(holders),
    image: namedPicture(holders, enclosures, base) ?? imageIn(item, base) ?? pictureIn(item, base, fields),
    enclosures,
    commentsUrl: firstOf(item, ['comments'], (child) => resolve(plainLine(child), base)),
  };
}

/** A channel, with the items that stand in it and (as in RSS 0.9 and 1.0) beside it. */
export function rssFeed({ root, names }: Tree, format: FeedFormat, feedUrl: string): ParsedFeed {
  const fields = fieldsIn(names, ITEM);
  const channels = root.name === 'channel' ? [root] : firstNamed(root, ['channel']);
  const channel = channels[0] ?? root;
  const base = channel.base ?? feedUrl;
  const holders = channels.includes(root) ? channels : [...channels, root];
  // As in Atom: whoever makes a channel makes its items. An editor in charge and a webmaster write none.
  const around = { base, authors: authorsOf(channel, fields.authors), fields };
  return {
    format,
    title: firstOf(channel, FEED.title, titleIn),
    siteUrl:
      linkIn(channel, base) ?? atomLinkIn(channel, base, 'alternate') ?? resolve(channel.attributes.get('href'), base),
    ...feedLinks(childrenNamed(channel, 'atom:link'), base),
    description: firstOf(channel, FEED.description, textIn),
    language:
      firstOf(channel, FEED.language, plainLine) ??
      channel.attributes.get('xml:lang') ??
      root.attributes.get('xml:lang'),
    updatedAt: dateOf(channel, FEED.updated),
    ttlMinutes: ttlMinutesOf(channel),
    ...quietHoursOf(channel),
    items: holders.flatMap((holder) => childrenNamed(holder, 'item')).map((item) => rssItem(item, around)),
  };
}
