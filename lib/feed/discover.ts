import { afterSilent } from '@/lib/feed/html-hidden';
import { type HtmlTag, nextHtmlTag } from '@/lib/feed/html-tags';
import { distinct } from '@/lib/feed/people';
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

/** The feeds that a page announces, in its order. https://blog.whatwg.org/feed-autodiscovery */
export function discoverFeeds(html: string, pageUrl: string): string[] {
  const found: (string | undefined)[] = [];
  let base: string | undefined;
  for (let tag = nextHtmlTag(html, 0); tag; tag = nextHtmlTag(html, afterTag(html, tag))) {
    if (tag.closes || (tag.name !== 'link' && tag.name !== 'base')) continue;
    const attributes = attributesOf(html.slice(tag.start, tag.end));
    if (tag.name === 'base') base ??= resolve(attributes.get('href'), pageUrl);
    const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const announces =
      rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(attributes.get('type')?.trim() ?? ''));
    if (tag.name === 'link' && announces) found.push(withoutScheme(attributes.get('href')));
  }
  // A base counts for the whole page, wherever it stands, and the first one only (HTML §4.2.3).
  return distinct(found.map((address) => resolve(address, base ?? pageUrl)));
}
