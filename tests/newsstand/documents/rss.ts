import type { Millis } from '@/lib/time';
import type { NewsItem } from './item';
import type { WireItem } from './quirks';
import type { FeedSpec } from './spec';
import { escapeXml, rfc822 } from './text';

/** Namespaces of RSS modules, declared where a document uses them. */
const NAMESPACES: Readonly<Record<string, string>> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  media: 'http://search.yahoo.com/mrss/',
  cbc: 'https://www.cbc.ca/rss/cbc',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
};

const namespaces = (body: string): string =>
  Object.entries(NAMESPACES)
    .filter(([prefix]) => body.includes(`<${prefix}:`) || body.includes(` ${prefix}:`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');

export function rssItem(news: NewsItem): WireItem {
  const link = escapeXml(news.link);
  return {
    title: escapeXml(news.headline),
    link,
    guid: link,
    permalink: true,
    ...(news.summary && { description: escapeXml(news.summary) }),
    dates: `<pubDate>${rfc822(news.at)}</pubDate>`,
    attributes: '',
    extra: '',
  };
}

const body = (item: WireItem): string =>
  [
    `<title>${item.title}</title>`,
    `<link>${item.link}</link>`,
    item.description && `<description>${item.description}</description>`,
    item.content && `<content:encoded>${item.content}</content:encoded>`,
    item.dates,
    item.extra,
  ]
    .filter(Boolean)
    .join('\n      ');

export function rssDocument(spec: FeedSpec, items: readonly WireItem[], newestAt: Millis): string {
  const guid = (item: WireItem) => `<guid isPermaLink="${item.permalink}">${item.guid}</guid>`;
  const wordpress = spec.quirks?.includes('wordpress');
  const channel = `<title>${escapeXml(spec.title)}</title>
    <link>${escapeXml(spec.site)}</link>
    <description>${escapeXml(spec.title)}</description>
    <language>${spec.language ?? 'en'}</language>
    <lastBuildDate>${rfc822(newestAt)}</lastBuildDate>
    ${wordpress ? '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>' : '<ttl>15</ttl>'}
${items.map((item) => `    <item${item.attributes}>\n      ${body(item)}\n      ${guid(item)}\n    </item>`).join('\n')}`;
  return `<rss version="2.0"${namespaces(channel)}><channel>\n    ${channel}\n</channel></rss>\n`;
}

/** RSS 1.0: items stand beside the channel, each with its address as `rdf:about`. */
export function rdfDocument(spec: FeedSpec, items: readonly WireItem[]): string {
  const content = `<channel rdf:about="${escapeXml(spec.site)}">
    <title>${escapeXml(spec.title)}</title>
    <link>${escapeXml(spec.site)}</link>
    <description>${escapeXml(spec.title)}</description>
    <items><rdf:Seq>${items.map((item) => `<rdf:li rdf:resource="${item.link}"/>`).join('')}</rdf:Seq></items>
  </channel>
${items.map((item) => `  <item rdf:about="${item.link}">\n      ${body(item)}\n  </item>`).join('\n')}`;
  const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"';
  return `<rdf:RDF ${rdf}${namespaces(content)}>\n  ${content}\n</rdf:RDF>\n`;
}
