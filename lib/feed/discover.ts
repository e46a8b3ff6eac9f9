import { nextHtmlTag } from '@/lib/feed/html-tags';
import { distinct } from '@/lib/feed/people';
import { resolve } from '@/lib/feed/url';
import { attributesOf } from '@/lib/feed/xml/attributes';

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:x-)?rss|text\/(?:rss|atom)\+?xml)/i;

/** The feeds that a page announces, in its order. https://blog.whatwg.org/feed-autodiscovery */
export function discoverFeeds(html: string, pageUrl: string): string[] {
  const found: (string | undefined)[] = [];
  let base = pageUrl;
  for (let tag = nextHtmlTag(html, 0); tag; tag = nextHtmlTag(html, tag.end)) {
    if (tag.closes || (tag.name !== 'link' && tag.name !== 'base')) continue;
    const attributes = attributesOf(html.slice(tag.start, tag.end));
    if (tag.name === 'base') base = resolve(attributes.get('href'), pageUrl) ?? base;
    const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const announces =
      rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(attributes.get('type') ?? ''));
    if (tag.name === 'link' && announces) found.push(resolve(attributes.get('href'), base));
  }
  return distinct(found);
}
