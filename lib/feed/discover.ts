import { afterSilent } from '@/lib/feed/html-hidden';
import { type HtmlTag, nextHtmlTag } from '@/lib/feed/html-tags';
import { resolve } from '@/lib/feed/url';
import { attributesOf } from '@/lib/feed/xml/attributes';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:x-)?rss|text\/(?:rss|atom)\+?xml)/i;

/** Old schemes of feeds: `feed:https://…` and `feed://…`. */
const withoutScheme = (address: string | undefined): string | undefined =>
  address?.replace(/^\s*feed:(?=https?:)/i, '').replace(/^\s*feed:\/\//i, 'http://');

/** Where to go on after a tag: what stands in a script is no markup. */
const afterTag = (html: string, tag: HtmlTag): number =>
  tag.role === 'silent' && !tag.closes ? afterSilent(html, tag) : tag.end;

/** A feed that a page announces, by the page's name for it. */
export type Announced = { readonly url: string; readonly title?: string };

/** What a `link` element says of itself, in a page's markup or in its document. */
type Link = { readonly rel?: string; readonly type?: string; readonly href?: string; readonly title?: string };

/** Whether a `link` announces a feed. https://blog.whatwg.org/feed-autodiscovery */
function announces({ rel = '', type = '' }: Link): boolean {
  const rels = rel.toLowerCase().split(/\s+/);
  return rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(type.trim()));
}

/** The feeds that links announce, each once. */
export function announcedBy(links: readonly Link[], base: string): Announced[] {
  const found = new Map<string, Announced>();
  for (const link of links.filter(announces)) {
    const url = resolve(withoutScheme(link.href), base);
    const title = link.title?.replace(/\s+/g, ' ').trim() || undefined;
    if (url !== undefined && !found.has(url)) found.set(url, { url, title });
  }
  return [...found.values()];
}

/** The feeds that a page announces, in its order. */
export const discoverFeeds = (html: string, pageUrl: string): string[] =>
  announcedFeeds(html, pageUrl).map(({ url }) => url);

/** The same with the page's names for them. */
export function announcedFeeds(html: string, pageUrl: string): Announced[] {
  const links: Link[] = [];
  let base: string | undefined;
  for (let tag = nextHtmlTag(html, 0); tag; tag = nextHtmlTag(html, afterTag(html, tag))) {
    if (tag.closes || (tag.name !== 'link' && tag.name !== 'base')) continue;
    const attributes = attributesOf(html.slice(tag.start, tag.end));
    if (tag.name === 'base') base ??= resolve(attributes.get('href'), pageUrl);
    if (tag.name === 'link') links.push(linkOf(attributes));
  }
  // A base counts for the whole page, wherever it stands, and the first one only (HTML §4.2.3).
  return announcedBy(links, base ?? pageUrl);
}

const linkOf = (attributes: ReadonlyMap<string, string>): Link => ({
  rel: attributes.get('rel'),
  type: attributes.get('type'),
  href: attributes.get('href'),
  title: attributes.get('title'),
});
