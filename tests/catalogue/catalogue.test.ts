import { describe, expect, test } from 'vitest';
import en from '@/assets/locales/en.json';
import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import { hosts } from '@/lib/catalogue/hosts';

const FEEDS = CATALOGUE.flatMap((section) => section.feeds);
const ADDRESSES = FEEDS.flatMap((feed) => (feed.french ? [feed.url, feed.french.url] : [feed.url]));
const byId = (id: string) => CATALOGUE.find((section) => section.id === id);

/** Addresses that lists still pass round, seen dead, stale or not a feed in 2026. */
const NOT_TO_SHIP = [
  'https://weather.gc.ca/rss/city/on-112_e.xml',
  'https://www.ctvnews.ca/arc/outboundfeeds/rss/?outputType=xml',
  'https://venturebeat.com/category/ai/feed/',
  'https://www.science.org/rss/news_current.xml',
  'https://feed.infoq.com/enterprise-architecture',
  'https://www.isaca.org/resources/news-and-trends/isaca-now-blog/rss',
  'https://www.gartner.com/en/newsroom/rss',
  'https://hai.stanford.edu/rss.xml',
  'https://mila.quebec/en/feed/',
  'https://www.anthropic.com/rss.xml',
  'https://gds.blog/feed/',
];

describe('the catalogue', () => {
  test('has its fourteen sections in the printed order', () => {
    expect(CATALOGUE.map((section) => section.id)).toEqual(
      (
        'weather international canada us ai digital-strategy public-health science government ' +
        'enterprise-architecture emerging-tech cybersecurity university-ai corporate-ai'
      ).split(' '),
    );
  });

  test('has a title for every section in the locales', () => {
    expect(Object.keys(en.section)).toEqual(expect.arrayContaining(CATALOGUE.map((section) => section.id)));
  });

  test('has 75 feeds, one of which stands in two sections', () => {
    const count = (url: string) => FEEDS.filter((feed) => feed.url === url).length;
    expect(new Set(FEEDS.map((feed) => feed.url)).size).toBe(75);
    expect(FEEDS.filter((feed) => count(feed.url) > 1).map((feed) => feed.url)).toEqual([
      'https://www.cio.com/feed/',
      'https://www.cio.com/feed/',
    ]);
  });

  test.each(CATALOGUE)('names no feed twice in $id', ({ feeds }) => {
    expect(new Set(feeds.map((feed) => feed.url)).size).toBe(feeds.length);
  });

  test('gives every address an id of its own', () => {
    const addresses = new Set(ADDRESSES);
    expect(new Set([...addresses].map(feedId)).size).toBe(addresses.size);
  });

  test('speaks https only, in the spelling that a URL gives back', () => {
    for (const url of ADDRESSES) expect(new URL(url)).toMatchObject({ protocol: 'https:', href: url });
  });

  test('ships no address that is known to be dead', () => {
    for (const url of NOT_TO_SHIP) expect(ADDRESSES).not.toContain(url);
  });

  test('gives a story to the narrower of two sections', () => {
    const order = ['corporate-ai', 'cybersecurity', 'ai', 'digital-strategy', 'emerging-tech', 'science'];
    const breadths = [...order, 'government', 'canada', 'international'].map((id) => byId(id)?.breadth ?? 0);
    expect(breadths).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });
});

describe('the hosts that need permission', () => {
  test('are unique and sorted', () => {
    expect(hosts()).toEqual([...new Set(hosts())].toSorted());
  });

  test('cover every feed and its French twin', () => {
    expect(hosts()).toEqual(expect.arrayContaining(ADDRESSES.map((url) => new URL(url).host)));
  });

  test.each(['www.theregister.com', 'api.theregister.com', 'www.infoq.com', 'feed.infoq.com', 'openai.com'])(
    'cover %s, one end of a known redirect',
    (host) => expect(hosts()).toContain(host),
  );

  test.each(['weather.gc.ca', 'meteo.gc.ca', 'api.weather.gc.ca', 'api.weather.gov', 'api.met.no'])(
    'cover %s for the weather',
    (host) => expect(hosts()).toContain(host),
  );

  test('are names and nothing more', () => {
    for (const host of hosts()) expect(host).toMatch(/^[a-z0-9.-]+\.[a-z]+$/);
  });
});
