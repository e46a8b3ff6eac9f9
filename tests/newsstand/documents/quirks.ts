import { hash } from '@/lib/hash';
import type { NewsItem } from './item';
import { longText, paragraphs } from './prose';
import { cdata, escapeXml, rfc822, rfc3339 } from './text';

/** An item on its way into a document: every field is XML already. */
export type WireItem = {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly permalink: boolean;
  readonly description?: string;
  readonly content?: string;
  /** In RSS one `pubDate` (or what stands for it), in Atom `published` and `updated`. */
  readonly dates: string;
  readonly attributes: string;
  readonly extra: string;
};

type Habit = (wire: WireItem, news: NewsItem) => Partial<WireItem>;

const add = (wire: WireItem, xml: string) => ({ extra: `${wire.extra}${xml}` });
export const pictureAddress = (headline: string): string => `https://images.example.org/${hash(headline)}.jpg`;
const picture = (news: NewsItem) => pictureAddress(news.headline);
const after = (wire: WireItem, html: string) => ({
  ...(wire.description && { description: cdata(`<p>${wire.description}</p>${html}`) }),
});
const author = (name: string, site: string) => `<author><name>${escapeXml(name)}</name><uri>${site}</uri></author>`;

/** EST in winter and EDT in summer, as far as November and July go. */
const eastern = (at: number) => {
  const month = new Date(at).getUTCMonth();
  return month > 2 && month < 10 ? rfc822(at, 'EDT', -4) : rfc822(at, 'EST', -5);
};

/** Habits of single publishers, as seen in their real feeds. */
const HABITS = {
  cdata: (_, news) => ({
    title: cdata(news.headline),
    ...(news.summary && { description: cdata(news.summary) }),
  }),
  'guid-suffix': (wire) => ({ guid: `${wire.link}#0`, permalink: false }),
  'at-medium': (wire) => ({ link: `${wire.link}?at_medium=RSS&amp;at_campaign=rss` }),
  utm: (wire) => ({ link: `${wire.link}?utm_source=rss&amp;utm_medium=feed&amp;utm_campaign=all` }),
  maca: (wire) => ({ link: `${wire.link}?maca=en-rss-en-all-1573-rdf` }),
  thumbnail: (wire, news) => add(wire, `<media:thumbnail width="240" height="135" url="${picture(news)}"/>`),
  // Each in two sizes, the smaller one first.
  'media-content': (wire, news) =>
    add(
      wire,
      `<media:content width="140" url="${picture(news)}?width=140"/><media:content width="700" url="${picture(news)}"/>`,
    ),
  'dc-creator': (wire, news) => (news.author ? add(wire, `<dc:creator>${cdata(news.author)}</dc:creator>`) : {}),
  teaser: (wire, news) => ({
    description: escapeXml(
      `<p>${news.summary}</p>${paragraphs(news.headline, 2)} <a href="${wire.link}">Continue reading...</a>`,
    ),
  }),
  // Their pictures come first in the description, and the zone is a name instead of an offset.
  cbc: (wire, news) => ({
    attributes: ' cbc:type="story" cbc:deptid="2.633" cbc:syndicate="true"',
    guid: /9\.\d+/.exec(wire.link)?.[0] ?? hash(wire.link),
    permalink: false,
    description: cdata(
      `\n<img src='${picture(news)}' alt='A picture.' width='620' height='349' title='A picture.'/>\n<p>${news.summary}</p>\n`,
    ),
    dates: `<pubDate>${eastern(news.at)}</pubDate>`,
  }),
  'full-text': (_, news) => ({ content: cdata(`<p>${news.summary}</p>${paragraphs(news.headline, 3)}`) }),
  'long-text': (_, news) => ({ content: cdata(`<p>${news.summary}</p>${longText(news.headline)}`) }),
  'long-description': (_, news) => ({
    description: cdata(`<p>${news.summary}</p>${paragraphs(news.headline, 4)}`),
  }),
  wordpress: (wire) => ({
    guid: `${new URL(wire.link).origin}/?p=${Number.parseInt(hash(wire.link).slice(0, 5), 36)}`,
    permalink: false,
    extra: `${wire.extra}<category>${cdata('News')}</category>`,
  }),
  'read-more': (wire) => after(wire, `<p><a href="${wire.link}">Read more</a></p>`),
  'read-article': (wire) => after(wire, `<p><a href="${wire.link}">Read Article <span>→</span></a></p>`),
  'appeared-first': (wire, news) =>
    after(
      wire,
      `<p>The post <a href="${wire.link}">${news.headline}</a> appeared first on ${new URL(wire.link).host}.</p>`,
    ),
  apostrophes: (wire) => ({
    title: wire.title.replaceAll("'", '&apos;'),
    ...(wire.description && { description: wire.description.replaceAll("'", '&apos;') }),
  }),
  'html-title': (wire) => ({ title: cdata(wire.title.replaceAll("'", '&#8217;')) }),
  nbsp: (wire) => ({ ...(wire.description && { description: wire.description.replace(/ (\S+)$/, '&nbsp;$1') }) }),
  // Their system escapes for HTML, then the feed's template escapes once more.
  'double-escaped': (wire) => {
    const twice = (xml: string) => escapeXml(xml.replaceAll("'", '&#39;'));
    return {
      title: twice(wire.title),
      ...(wire.description && { description: twice(`<p>${wire.description}</p>`) }),
    };
  },
  'zero-width': (wire) => ({ title: wire.title.replaceAll('-', '-\u200B').replace(/^/, '\uFEFF') }),
  'no-description': () => ({ description: undefined }),
  'dc-date': (_, news) => ({ dates: `<dc:date>${rfc3339(news.at)}</dc:date>` }),
  infoq: (wire, news) => ({
    description: cdata(`<img src="${picture(news)}"/><p>${news.summary}</p> <i>By ${news.author}</i>`),
    guid: wire.link.split('?')[0] ?? wire.link,
  }),
  'html-table': (wire, news) => ({
    description: escapeXml(
      `<p>${news.summary}</p><table><tr><th>Identifier</th><td>${hash(wire.link).toUpperCase()}</td></tr></table>`,
    ),
  }),
  'info-author': (wire) => add(wire, '<author>info@thehackernews.com (The Hacker News)</author>'),
  // RSS 1.0 without a description: a citation stands where the text would.
  nature: (wire, news) => {
    const doi = `<a href="${wire.link}">doi:10.1038/${wire.link.split('/').at(-1)}</a>`;
    const creator = news.author ? `<dc:creator>${escapeXml(news.author)}</dc:creator>` : '';
    return {
      title: cdata(news.headline),
      description: undefined,
      content: cdata(`<p>Nature, Published online: ${rfc822(news.at).slice(5, 16)}; ${doi}</p>`),
      extra: `${creator}<prism:publicationName>Nature</prism:publicationName>`,
      dates: `<dc:date>${rfc3339(news.at).slice(0, 10)}</dc:date>`,
    };
  },
  author: (wire, news) => (news.author ? add(wire, author(news.author, new URL(wire.link).origin)) : {}),
  'updated-only': (_, news) => ({ dates: `<updated>${rfc3339(news.at)}</updated>` }),
  'updated-too': (_, news) => ({
    dates: `<published>${rfc3339(news.at)}</published><updated>${rfc3339(news.at + 20 * 60_000)}</updated>`,
  }),
  'tag-id': (wire) => ({ guid: `tag:theconversation.com,2011:article/${/\d+$/.exec(wire.link)?.[0]}` }),
} satisfies Readonly<Record<string, Habit>>;

/** Habits that concern the document as a whole: see `document.ts`. */
export type DocumentQuirk = 'bom' | 'windows-1252' | 'shuffled';
export type Quirk = keyof typeof HABITS | DocumentQuirk;

const isHabit = (quirk: Quirk): quirk is keyof typeof HABITS => quirk in HABITS;

/** The item as its publisher would put it on the wire; later quirks see what earlier ones made. */
export function withHabits(wire: WireItem, news: NewsItem, quirks: readonly Quirk[]): WireItem {
  let item = wire;
  for (const quirk of quirks.filter(isHabit)) {
    const habit: Habit = HABITS[quirk];
    item = { ...item, ...habit(item, news) };
  }
  return item;
}
