import { hash } from '@/lib/hash';
import type { Millis } from '@/lib/time';
import type { NewsItem } from './item';
import type { WireItem } from './quirks';
import type { FeedSpec } from './spec';
import { escapeXml, rfc3339 } from './text';

export function atomItem(news: NewsItem): WireItem {
  const at = rfc3339(news.at);
  return {
    title: escapeXml(news.headline),
    link: escapeXml(news.link),
    guid: `urn:newsstand:${hash(news.link)}`,
    permalink: false,
    ...(news.summary && { description: escapeXml(news.summary) }),
    dates: `<published>${at}</published><updated>${at}</updated>`,
    attributes: '',
    extra: '',
  };
}

const entry = (item: WireItem): string =>
  `  <entry>
    <title${item.title.startsWith('<![CDATA[') ? ' type="html"' : ''}>${item.title}</title>
    <link rel="alternate" type="text/html" href="${item.link}"/>
    <id>${item.guid}</id>
    ${item.dates}${item.extra}
    ${item.description ? `<summary type="html">${item.description}</summary>` : ''}
    ${item.content ? `<content type="html">${item.content}</content>` : ''}
  </entry>`;

export const atomDocument = (spec: FeedSpec, items: readonly WireItem[], newestAt: Millis): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${spec.language ?? 'en'}">
  <title>${escapeXml(spec.title)}</title>
  <link rel="alternate" type="text/html" href="${escapeXml(spec.site)}"/>
  <link rel="self" type="application/atom+xml" href="${escapeXml(spec.url)}"/>
  <id>${escapeXml(spec.url)}</id>
  <updated>${rfc3339(newestAt)}</updated>
${items.map(entry).join('\n')}
</feed>
`;
