import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import { hash } from '@/lib/hash';
import { DAY, type Millis, SECOND } from '@/lib/time';
import { documentPage, type Newsstand } from '../newsstand/page';
import type { Snippet } from './snippets';

/** How a feed carries a snippet: as text that is meant to be read, or as markup that a reader is trusted to clean. */
export type Manner = 'text' | 'markup';
export const MANNERS: readonly Manner[] = ['text', 'markup'];

/**
 * Snippets are so alike that the extension would take many of them for one story. It does not where a publisher repeats
 * itself, nor where two publishers tell it more than two days apart: so there are four, each on a day of its own.
 */
const WIRES = [
  { manner: 'text', publisher: 'First Wire', age: 0 },
  { manner: 'text', publisher: 'Second Wire', age: 2.2 * DAY },
  { manner: 'markup', publisher: 'Third Wire', age: 4.4 * DAY },
  { manner: 'markup', publisher: 'Fourth Wire', age: 6.6 * DAY },
] as const;

/** One feed, and the section that it alone fills. */
export type SweepFeed = {
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly sectionId: string;
  readonly manner: Manner;
  readonly publisher: string;
  readonly age: Millis;
  readonly snippets: readonly Snippet[];
  /** A word that search finds its items by. */
  readonly batch: string;
};

/** Items of a feed, and stories of its section: each has to open it once, so there are more sections before they are longer. */
const perFeed = (count: number): number => Math.min(50, Math.ceil(count / 8));

/** Hosts of the catalogue, which the extension that ships may read. */
export const HOSTS: readonly string[] = [
  ...new Set(CATALOGUE.flatMap(({ feeds }) => feeds).map(({ url }) => new URL(url).host)),
];

/** The word that marks a field on the screen: `t12title`, in markup `m12title`. */
export const mark = (manner: Manner, { id }: Snippet, field: string): string => `${manner[0]}${id}${field}`;

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Each snippet stands in two feeds: once in each manner. */
export function sweepFeeds(snippets: readonly Snippet[]): readonly SweepFeed[] {
  const halves = chunked(snippets, Math.ceil(snippets.length / 2));
  const runs = WIRES.flatMap((wire, index) =>
    chunked(halves[index % 2] ?? [], perFeed(snippets.length)).map((chunk) => ({ ...wire, snippets: chunk })),
  );
  return runs.map((run, index) => {
    const host = HOSTS[index % HOSTS.length] ?? '';
    const url = `https://${host}/sweep/${index}`;
    const batch = `batch${String(index).padStart(3, '0')}`;
    return { ...run, id: feedId(url), url, host, batch, sectionId: `own-sweep-${index}` };
  });
}

const SYLLABLES = 'ba ce di fo gu ha ki lo mu na pe ri so ta vu we yo za'.split(' ');

/** Words that no other item has. */
const wordsOf = (manner: Manner, { id }: Snippet): string =>
  Array.from({ length: 4 }, (_, at) => {
    const seed = Number.parseInt(hash(`${manner} ${id} ${at}`).slice(0, 6), 36);
    return [1, 18, 324].map((step) => SYLLABLES[Math.floor(seed / step) % SYLLABLES.length]).join('');
  }).join(' ');

export const asXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What an item says, by its fields; each field says which it is. */
function fieldsOf(feed: SweepFeed, snippet: Snippet) {
  const { manner, host, batch } = feed;
  const words = wordsOf(manner, snippet);
  const said = (field: string) => `${mark(manner, snippet, field)} ${snippet.text}`;
  return {
    title: `${batch} ${words} ${said('title')}`,
    summary: `About ${words} somebody wrote ${said('summary')} on a slip and went home.`,
    content: `Of ${words} the second page says ${said('content')} and no more than that.`,
    author: said('author'),
    category: said('category'),
    // Raw on purpose: what makes an address of it is ours.
    link: `https://${host}/sweep/${mark(manner, snippet, 'link')}?q=${snippet.text}`,
    permalink: `https://${host}/sweep/${mark(manner, snippet, 'guid')}`,
  };
}

function jsonFeed(feed: SweepFeed, now: Millis): string {
  const items = feed.snippets.map((snippet, index) => {
    const { title, summary, content, author, category, link } = fieldsOf(feed, snippet);
    return {
      id: `sweep-${snippet.id}`,
      url: link,
      external_url: snippet.text,
      title,
      summary,
      content_text: content,
      content_html: index % 2 ? `<p>${snippet.text}</p>` : undefined,
      authors: [{ name: author, url: snippet.text, avatar: snippet.text }],
      tags: [category],
      image:
        index % 3
          ? snippet.text
          : `https://${feed.host}/sweep/${mark(feed.manner, snippet, 'picture')}?${snippet.text}`,
      attachments: [{ url: snippet.text, mime_type: 'image/png' }],
      date_published: new Date(now - index * SECOND).toISOString(),
    };
  });
  const [first] = feed.snippets;
  const said = first?.text ?? '';
  const head = { title: said, description: said, home_page_url: said, icon: said, favicon: said };
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...head, items });
}

/** How RSS carries HTML: escaped, in CDATA, escaped twice (so that it is text again). */
const CARRIED: readonly ((text: string) => string)[] = [
  asXml,
  (text) => `<![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]>`,
  (text) => asXml(asXml(text)),
];

function rssItem(feed: SweepFeed, snippet: Snippet, at: Millis): string {
  const fields = fieldsOf(feed, snippet);
  const carry = CARRIED[snippet.id % CARRIED.length] ?? asXml;
  const attribute = asXml(snippet.text);
  return [
    '<item>',
    `<title>${carry(fields.title)}</title>`,
    `<link>${snippet.id % 2 ? attribute : asXml(fields.link)}</link>`,
    `<guid isPermaLink="true">${asXml(fields.permalink)}</guid>`,
    // Where nothing is called a summary, the text gives one.
    snippet.id % 4 ? `<description>${carry(fields.summary)}</description>` : '',
    `<content:encoded>${carry(fields.content)}</content:encoded>`,
    `<dc:creator>${carry(fields.author)}</dc:creator>`,
    `<category domain="${attribute}">${carry(fields.category)}</category>`,
    `<source url="${attribute}">${carry(snippet.text)}</source>`,
    `<comments>${attribute}</comments>`,
    `<enclosure url="${attribute}" type="image/png" length="9"/>`,
    `<media:thumbnail url="${attribute}"/><media:content url="${attribute}" medium="image"/>`,
    `<itunes:image href="${attribute}"/>`,
    `<pubDate>${new Date(at).toUTCString()}</pubDate>`,
    '</item>',
  ].join('');
}

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';

function rssFeed(feed: SweepFeed, now: Millis): string {
  const said = asXml(feed.snippets[0]?.text ?? '');
  const items = feed.snippets.map((snippet, index) => rssItem(feed, snippet, now - index * SECOND));
  const head = `<title>${said}</title><link>${said}</link><description>${said}</description><image><url>${said}</url></image>`;
  return `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel>${head}${items.join('')}</channel></rss>`;
}

/** The feeds' documents. */
export const newsPages = (feeds: readonly SweepFeed[], now: Millis): Newsstand =>
  Object.fromEntries(
    feeds.map((feed) => [
      feed.url,
      feed.manner === 'text'
        ? documentPage(jsonFeed(feed, now - feed.age), { contentType: 'application/feed+json' })
        : documentPage(rssFeed(feed, now - feed.age)),
    ]),
  );
