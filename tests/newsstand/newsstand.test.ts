import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { DAY } from '@/lib/time';
import { ask } from './ask';
import { feedDocument } from './documents/document';
import { itemsOf } from './documents/item';
import { FAILURES, SPECS, sampleNewsstand } from './newsstand';
import { type RunningNewsstand, startNewsstand } from './server';

const NOW = Date.UTC(2026, 10, 21, 12);
const FEEDS = CATALOGUE.flatMap((section) => section.feeds);
const ADDRESSES = new Set(FEEDS.flatMap((feed) => (feed.french ? [feed.url, feed.french.url] : [feed.url])));
const PAGES = sampleNewsstand(NOW);

const specOf = (url: string) => {
  const spec = SPECS.find((candidate) => candidate.url === url);
  if (!spec) throw new Error(`No document for ${url}`);
  return spec;
};
const textOf = (url: string) => {
  const spec = specOf(url);
  const encoding = spec.quirks?.includes('windows-1252') ? 'windows-1252' : 'utf-8';
  return new TextDecoder(encoding).decode(feedDocument(spec, NOW).body);
};

describe('the sample newsstand', () => {
  test.each([...ADDRESSES])('has a page for %s', (url) => expect(PAGES[url]).toBeDefined());

  test('has no page for a feed that nobody asks', () => {
    expect(SPECS.map((spec) => spec.url).filter((url) => !ADDRESSES.has(url))).toEqual([]);
  });

  test.each(SPECS.map((spec) => spec.url))('has a well-formed document for %s', (url) => {
    expect(XMLValidator.validate(textOf(url))).toBe(true);
  });

  test.each(SPECS)('gives every item of $url an address of its own', (spec) => {
    const items = itemsOf(spec, NOW);
    expect(new Set(items.map((item) => item.link)).size).toBe(items.length);
  });

  test('fails at least ten feeds in as many ways', () => {
    const ways = Object.keys(FAILURES).map((url) => JSON.stringify({ ...PAGES[url], body: undefined }));
    expect(new Set(ways).size).toBeGreaterThanOrEqual(10);
  });

  test('leaves every section a healthy feed, save one', () => {
    const dead = CATALOGUE.filter(({ feeds }) => feeds.length > 0 && feeds.every((feed) => FAILURES[feed.url]));
    expect(dead.map((section) => section.id)).toEqual(['university-ai']);
  });

  test('has one healthy section where nothing happened for four days', () => {
    const quiet = CATALOGUE.filter(
      ({ feeds }) =>
        feeds.length > 0 &&
        feeds.every(({ url }) => itemsOf(specOf(url), NOW).every((item) => NOW - item.at >= 4 * DAY)),
    );
    expect(quiet.map((section) => section.id)).toEqual(['enterprise-architecture']);
  });

  test('tells some stories in several feeds, by the same address or by their own', () => {
    const links = SPECS.flatMap((spec) => itemsOf(spec, NOW).map((item) => item.link));
    expect(links.filter((link, index) => links.indexOf(link) !== index).length).toBeGreaterThanOrEqual(3);
    const told = SPECS.filter((spec) => /earthquake|vanuatu/i.test(spec.news));
    expect(told.length).toBeGreaterThanOrEqual(5);
  });

  test('answers as on its best day when asked to', () => {
    expect(Object.values(sampleNewsstand(NOW, { healthy: true })).every((page) => page.kind !== 'status')).toBe(true);
  });
});

describe('the documents keep the habits of their publishers', () => {
  test.each([
    [
      'BBC News ends its guids in #0',
      'https://feeds.bbci.co.uk/news/world/rss.xml',
      /<guid isPermaLink="false">[^<]+#0</,
    ],
    ['CBC puts attributes on its items', 'https://www.cbc.ca/webfeed/rss/rss-canada', /<item cbc:type="story"/],
    ['CBC names its zone', 'https://www.cbc.ca/webfeed/rss/rss-canada', /<pubDate>[^<]+ EST</],
    ['Nature has days only', 'https://www.nature.com/nature.rss', /<dc:date>2026-11-2\d</],
    ['WHO escapes twice', 'https://www.who.int/rss-feeds/news-english.xml', /&amp;#39;|&amp;amp;/],
    ['LEGISinfo opens with a byte order mark', 'https://www.parl.ca/legisinfo/en/bills/rss', /<rss/],
    ['Statistics Canada has updated only', 'https://www150.statcan.gc.ca/n1/rss/dai-quo/0-eng.atom', /<updated>/],
    ['The Privacy Commissioner links relatively', 'https://www.priv.gc.ca/en/rss/news/', /<link>\/en\/opc-news/],
    ['STAT hides zero-width characters', 'https://www.statnews.com/feed/', /\u200B/],
    ['NIST writes &nbsp;', 'https://www.nist.gov/news-events/news/rss.xml', /&nbsp;/],
  ])('%s', (_, url, habit) => expect(textOf(url)).toMatch(habit));

  test.each([
    ['https://openai.com/news/rss.xml', 1254],
    ['https://huggingface.co/blog/feed.xml', 874],
    ['https://vectorinstitute.ai/feed/', 270],
  ])('%s sends its whole archive', (url, count) => expect(textOf(url).split('<item>').length - 1).toBe(count));

  test('one item of PAHO lies nineteen days ahead', () => {
    const items = itemsOf(specOf('https://www.paho.org/en/rss.xml'), NOW);
    expect(Math.max(...items.map((item) => item.at)) - NOW).toBe(19 * DAY);
  });

  test('Statistics Canada and Martin Fowler never say when an entry was published', () => {
    for (const url of ['https://www150.statcan.gc.ca/n1/rss/dai-quo/0-eng.atom', 'https://martinfowler.com/feed.atom'])
      expect(textOf(url)).not.toContain('<published>');
  });
});

describe('the weather page', () => {
  let stand: RunningNewsstand;
  beforeAll(async () => {
    stand = await startNewsstand({ pages: PAGES });
  });
  afterAll(() => stand.close());

  test.each([
    ['https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml', 'ORANGE WARNING - SNOWFALL'],
    ['https://weather.gc.ca/rss/weather/45.821_-77.115_e.xml', 'Current Conditions: Light Snow, -6.4°C'],
    ['https://meteo.gc.ca/rss/weather/45.900_-77.280_f.xml', 'AVERTISSEMENT ORANGE - NEIGE'],
  ])('at %s says "%s" and has twelve half days', async (url, words) => {
    const { status, body } = await ask(url, { port: stand.port });
    const text = body.toString();
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text.match(/_fc\d+:/g)).toHaveLength(12);
    expect(XMLValidator.validate(text)).toBe(true);
  });

  test('dates its forecast in the words of the service', async () => {
    const { body } = await ask('https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml', { port: stand.port });
    expect(body.toString()).toContain('Forecast issued 5:00 AM EST Saturday 21 November 2026');
  });
});
