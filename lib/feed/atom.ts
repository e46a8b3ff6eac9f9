import { atomLink, feedLinks, linksOf } from '@/lib/feed/atom-links';
import { categoriesOf } from '@/lib/feed/categories';
import { atomConstruct, pictureOf, textOf } from '@/lib/feed/construct';
import { dateOf, type Fields, fieldsIn, firstOf, plainLine, titleLine } from '@/lib/feed/item';
import {
  attachmentOf,
  enclosuresOf,
  episodeIn,
  mediaAttachments,
  mediaHolders,
  mediaNamed,
  namedPicture,
  originals,
} from '@/lib/feed/media';
import { distinct, personName } from '@/lib/feed/people';
import { ttlMinutesOf } from '@/lib/feed/schedule';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';
import { resolve } from '@/lib/feed/url';
import { childrenNamed, type XmlElement } from '@/lib/feed/xml/element';
import type { Tree } from '@/lib/feed/xml/tree';

/** Which elements say what in Atom 0.3 and 1.0, the best first. Prefixes are those of namespaces.ts. */
const FEED = {
  title: ['title', 'dc:title'],
  description: ['subtitle', 'tagline', 'info', 'description', 'dc:description'],
  language: ['language', 'dc:language'],
  updated: ['updated', 'modified', 'dcterms:modified', 'dc:date', 'published', 'pubdate'],
} as const;

const ENTRY: Fields = {
  title: ['title', 'dc:title', 'media:title'],
  summary: ['summary', 'description', 'dc:description', 'itunes:summary'],
  text: ['content', 'content:encoded'],
  authors: ['author', 'dc:creator', 'itunes:author'],
  published: ['published', 'issued', 'pubdate', 'dcterms:issued', 'dc:date', 'created', 'dcterms:created'],
  updated: ['updated', 'modified', 'dcterms:modified'],
};

const textIn = (element: XmlElement) => textOf(atomConstruct(element));
const titleIn = (element: XmlElement) => titleLine(textIn(element));

/** A person as RFC 4287 §3.2 has them; Dublin Core and podcasts have only text. */
function nameOf(person: XmlElement): string | undefined {
  if (person.children.size === 0) return personName(textIn(person));
  return firstOf(person, ['name', 'email'], plainLine);
}

/** RFC 4287 §4.2.1: an entry without author has its source's, else the feed's. */
function authorsOf(names: readonly string[], ...holders: readonly (XmlElement | undefined)[]): string[] {
  for (const holder of holders) {
    for (const name of holder ? names : []) {
      const said = distinct(holder ? childrenNamed(holder, name).map(nameOf) : []);
      if (said.length > 0) return said;
    }
  }
  return [];
}

const mediaText = (holders: readonly XmlElement[]) =>
  mediaNamed(holders, 'media:description').map(textIn).find(Boolean);

function pictureIn(entry: XmlElement, base: string, fields: Fields): string | undefined {
  const picture = (element: XmlElement) => pictureOf(atomConstruct(element), element.base ?? base);
  return firstOf(entry, fields.text, picture) ?? firstOf(entry, fields.summary, picture);
}

/** RFC 4287 §4.1.3.2: content that stands elsewhere. */
const contentSource = (entry: XmlElement, base: string) =>
  firstOf(entry, ['content'], (content) => resolve(content.attributes.get('src'), content.base ?? base));

/** Where an entry is: an address that a proxy replaced comes first, one in the text of `link` is a mistake often made. */
function entryAddress(entry: XmlElement, base: string): string | undefined {
  const written = (child: XmlElement) => resolve(plainLine(child), child.base ?? base);
  const links = childrenNamed(entry, 'link');
  return (
    firstOf(entry, ['feedburner:origlink'], written) ??
    atomLink(links, base, 'alternate') ??
    linksOf(links, 'alternate').map(written).find(Boolean) ??
    contentSource(entry, base)
  );
}

function atomItem(entry: XmlElement, feed: XmlElement, feedUrl: string, fields: Fields): ParsedItem {
  const base = entry.base ?? feedUrl;
  const links = childrenNamed(entry, 'link');
  const holders = mediaHolders(entry);
  const attached = originals(linksOf(links, 'enclosure').map(attachmentOf), entry);
  const enclosures = enclosuresOf([...attached, ...mediaAttachments(holders)], base);
  const id = firstOf(entry, ['id', 'guid'], plainLine);
  const url =
    entryAddress(entry, base) ??
    resolve(id) ??
    atomLink(links, base, 'self') ??
    episodeIn(enclosuresOf(attached, base));
  return {
    guid: id ?? url,
    url,
    title: firstOf(entry, fields.title, titleIn),
    summary: firstOf(entry, fields.summary, textIn) ?? mediaText(holders),
    text: firstOf(entry, fields.text, textIn),
    authors: authorsOf(fields.authors, entry, childrenNamed(entry, 'source')[0], feed),
    publishedAt: dateOf(entry, fields.published),
    updatedAt: dateOf(entry, fields.updated),
    categories: categoriesOf(holders),
    image: namedPicture(holders, enclosures, base) ?? pictureIn(entry, base, fields),
    enclosures,
    commentsUrl: atomLink(links, base, 'replies'),
  };
}

export function atomFeed({ root: feed, names }: Tree, feedUrl: string): ParsedFeed {
  const fields = fieldsIn(names, ENTRY);
  const base = feed.base ?? feedUrl;
  const links = childrenNamed(feed, 'link');
  return {
    format: 'atom',
    title: firstOf(feed, FEED.title, titleIn),
    siteUrl: atomLink(links, base, 'alternate'),
    ...feedLinks(links, base),
    description: firstOf(feed, FEED.description, textIn),
    language: feed.attributes.get('xml:lang') || firstOf(feed, FEED.language, plainLine),
    updatedAt: dateOf(feed, FEED.updated),
    ttlMinutes: ttlMinutesOf(feed),
    items: childrenNamed(feed, 'entry').map((entry) => atomItem(entry, feed, base, fields)),
  };
}
