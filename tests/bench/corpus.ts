import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, type Language, sentence } from './prose';
import { type Random, randomFrom } from './random';

export type Document = { readonly name: string; readonly body: Uint8Array };
/** Documents of one kind; speed is told for each part. */
export type Part = { readonly name: string; readonly documents: readonly Document[] };

type Story = {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly url: string;
  readonly at: number;
};
type Shape = { readonly items: number; readonly chars: number; readonly language: Language };

const NEWEST = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;

function stories(random: Random, { items, chars, language }: Shape): Story[] {
  return Array.from({ length: items }, (_, index) => ({
    title: sentence(random, 7, language),
    summary: sentence(random, 25, language),
    html: chars > 0 ? article(random, chars, language) : '',
    url: `https://example.org/${index}/${random.below(1e9).toString(36)}`,
    at: NEWEST - index * HOUR,
  }));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const cdata = (text: string) => `<![CDATA[${text}]]>`;
const rfc822 = (at: number) => new Date(at).toUTCString().replace('GMT', '+0000');
const iso = (at: number) => new Date(at).toISOString().replace('.000', '');

const RSS_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example</title><link>https://example.org</link><description>News</description><language>en</language>
<atom:link href="https://example.org/feed" rel="self" type="application/rss+xml"/>\n`;

const rssItem = (content: (html: string) => string) => (story: Story) =>
  `<item>
  <title>${story.title}</title>
  <link>${story.url}</link>
  <dc:creator>${cdata('A. Writer')}</dc:creator>
  <pubDate>${rfc822(story.at)}</pubDate>
  <category>${cdata('World')}</category><category>${cdata('Politics')}</category>
  <guid isPermaLink="false">${story.url}#guid</guid>
  <description>${content(`<p>${story.summary}</p>`)}</description>
  ${story.html && `<content:encoded>${content(story.html)}</content:encoded>`}
  <media:thumbnail url="${story.url}.jpg" width="240" height="135"/>
</item>\n`;

const rss =
  (content: (html: string) => string) =>
  (items: readonly Story[]): string =>
    `${RSS_HEAD}${items.map(rssItem(content)).join('')}</channel></rss>`;

const atom = (items: readonly Story[]): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example</title><id>https://example.org/</id><updated>${iso(NEWEST)}</updated>
<link rel="alternate" href="https://example.org/"/>
${items
  .map(
    ({ title, summary, html, url, at }) => `<entry><title type="html">${escaped(title)}</title><id>${url}</id>
<link rel="alternate" type="text/html" href="${url}"/><published>${iso(at)}</published><updated>${iso(at)}</updated>
<author><name>A. Writer</name></author><category term="world" label="World"/><summary>${summary}</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html.replaceAll('&nbsp;', '&#160;')}</div></content></entry>\n`,
  )
  .join('')}</feed>`;

const rdf = (items: readonly Story[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://example.org/"><title>Example</title><link>https://example.org</link><description>News</description>
<items><rdf:Seq>${items.map(({ url }) => `<rdf:li rdf:resource="${url}"/>`).join('')}</rdf:Seq></items></channel>
${items
  .map(
    ({ title, summary, html, url, at }) => `<item rdf:about="${url}"><title>${title}</title><link>${url}</link>
<description>${escaped(summary)}</description><content:encoded>${cdata(html)}</content:encoded>
<dc:creator>A. Writer</dc:creator><dc:date>${iso(at)}</dc:date><dc:subject>World</dc:subject></item>\n`,
  )
  .join('')}</rdf:RDF>`;

const json = (items: readonly Story[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example',
    home_page_url: 'https://example.org/',
    items: items.map(({ title, summary, html, url, at }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: iso(at),
      authors: [{ name: 'A. Writer' }],
      tags: ['World'],
    })),
  });

type Recipe = Shape & {
  readonly name: string;
  readonly count: number;
  readonly write: (items: readonly Story[]) => string;
};

const RECIPES: readonly Recipe[] = [
  { name: 'small', count: 80, items: 12, chars: 0, language: 'english', write: rss(cdata) },
  { name: 'medium', count: 12, items: 25, chars: 3000, language: 'english', write: rss(cdata) },
  { name: 'cdata 20 x 30 KB', count: 2, items: 20, chars: 30_000, language: 'english', write: rss(cdata) },
  { name: 'escaped 20 x 30 KB', count: 2, items: 20, chars: 30_000, language: 'english', write: rss(escaped) },
  { name: 'atom xhtml', count: 2, items: 20, chars: 30_000, language: 'english', write: atom },
  { name: 'rdf', count: 8, items: 25, chars: 3000, language: 'english', write: rdf },
  { name: 'chinese', count: 6, items: 25, chars: 3000, language: 'chinese', write: rss(cdata) },
  { name: 'json', count: 8, items: 25, chars: 3000, language: 'english', write: json },
];

/** About 8 MB of feeds as they are published, the same for the same seed. */
export function corpus(seed: number): Part[] {
  return RECIPES.map((recipe, part) => ({
    name: recipe.name,
    documents: Array.from({ length: recipe.count }, (_, index) => ({
      name: `${recipe.name} ${index + 1}`,
      body: new TextEncoder().encode(recipe.write(stories(randomFrom(seed + part * 1000 + index), recipe))),
    })),
  }));
}

/** The documents that lie in a folder. */
export const folderPart = (folder: string): Part => ({
  name: 'real',
  documents: readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, body: new Uint8Array(readFileSync(join(folder, name))) })),
});

export const bytesOf = ({ documents }: Part): number => documents.reduce((sum, { body }) => sum + body.length, 0);
