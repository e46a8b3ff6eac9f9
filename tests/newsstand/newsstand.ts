import { HOUR, type Millis, SECOND } from '@/lib/time';
import { AI } from './documents/ai';
import { CANADA } from './documents/canada';
import { CORPORATE_AI } from './documents/corporate-ai';
import { CYBERSECURITY } from './documents/cybersecurity';
import { DIGITAL_STRATEGY } from './documents/digital-strategy';
import { feedDocument } from './documents/document';
import { EMERGING_TECH } from './documents/emerging-tech';
import { ENTERPRISE_ARCHITECTURE } from './documents/enterprise-architecture';
import { FRENCH } from './documents/french';
import { GOVERNMENT } from './documents/government';
import { INTERNATIONAL } from './documents/international';
import { PUBLIC_HEALTH } from './documents/public-health';
import { SCIENCE } from './documents/science';
import type { FeedSpec } from './documents/spec';
import { UNIVERSITY_AI } from './documents/university-ai';
import { US } from './documents/us';
import { weatherDocument } from './documents/weather';
import { airCollection, alertCollection, cityPages } from './documents/weather-geomet';
import { OSLO_SEARCH, osloSeries } from './documents/weather-oslo';
import {
  cutInHalf,
  type DocumentPage,
  documentPage,
  type Newsstand,
  type Page,
  redirectPage,
  statusPage,
} from './page';
import { picturePages } from './pictures';

export const SPECS: readonly FeedSpec[] = [
  ...INTERNATIONAL,
  ...CANADA,
  ...US,
  ...AI,
  ...DIGITAL_STRATEGY,
  ...PUBLIC_HEALTH,
  ...SCIENCE,
  ...GOVERNMENT,
  ...ENTERPRISE_ARCHITECTURE,
  ...EMERGING_TECH,
  ...CYBERSECURITY,
  ...UNIVERSITY_AI,
  ...CORPORATE_AI,
  ...FRENCH,
];

const LOGIN =
  '<!doctype html><html><head><title>Sign in</title></head><body><form><input name="user"></form></body></html>';
const EMPTY_CHANNEL =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>MIT CSAIL</title><link>https://www.csail.mit.edu/</link></channel></rss>';
const CHALLENGE = '<!doctype html><title>Just a moment...</title><p>Checking your browser.</p>';
const ENDLESS: Page = {
  kind: 'endless',
  head: '<?xml version="1.0"?><rss version="2.0"><channel><title>Rest of World</title>',
  item: `<item><title>The same story again</title><description>${'and again '.repeat(100)}</description></item>`,
  totalBytes: 50 * 1024 * 1024,
};

/**
 * What goes wrong on a bad morning, each feed in its own way. University AI loses all of its feeds; every other section
 * keeps most.
 */
export const FAILURES: Readonly<Record<string, (page: DocumentPage) => Page>> = {
  'https://nationalpost.com/feed': () => statusPage(429, { 'Retry-After': '3600' }),
  'https://feeds.nbcnews.com/nbcnews/public/news': () =>
    documentPage(LOGIN, { contentType: 'text/html; charset=utf-8' }),
  'https://the-decoder.com/feed/': (page) => ({ ...page, drip: { pieces: 12, pause: 0.4 * SECOND } }),
  'https://sloanreview.mit.edu/feed/': () => statusPage(404),
  'https://kffhealthnews.org/feed/': cutInHalf,
  'https://www.cidrap.umn.edu/rss.xml': () => statusPage(500),
  'https://www.sciencenews.org/feed': () => documentPage(''),
  'https://fedscoop.com/feed/': () => statusPage(410),
  'https://restofworld.org/feed/latest': () => ENDLESS,
  'https://www.bleepingcomputer.com/feed/': () => statusPage(403, {}, CHALLENGE),
  'https://news.mit.edu/rss/topic/artificial-intelligence2': () => statusPage(503, { 'Retry-After': '7200' }),
  'https://www.csail.mit.edu/rss.xml': () => documentPage(EMPTY_CHANNEL),
  'https://bair.berkeley.edu/blog/feed.xml': () => statusPage(502),
  'https://blog.ml.cmu.edu/feed/': () => ({ kind: 'hang' }),
  'https://vectorinstitute.ai/feed/': () => redirectPage('https://vectorinstitute.ai/feed/', 301),
  'https://cset.georgetown.edu/feed/': () => ({ kind: 'reset' }),
};

const REDIRECTS: Newsstand = {
  'https://www.theregister.com/headlines.atom': redirectPage(
    'https://api.theregister.com/api/v1/article?orderBy=published&site_id=2&remapper=rss',
  ),
  'https://www.infoq.com/feed/architecture-design/': redirectPage('https://feed.infoq.com/architecture-design/', 301),
  'https://openai.com/blog/rss.xml': redirectPage('https://openai.com/news/rss.xml', 308),
  'https://blog.google/technology/ai/rss/': redirectPage(
    'https://blog.google/innovation-and-ai/technology/ai/rss/',
    301,
  ),
};

const WITHOUT_VALIDATORS = ['https://blog.google/innovation-and-ai/technology/ai/rss/'];

const GEOMET = 'https://api.weather.gc.ca/collections';

/** Environment Canada about Petawawa: its newer service, and the older feed. */
function weatherPages(now: Millis): Newsstand {
  const json = (body: string) => documentPage(body, { contentType: 'application/geo+json', modifiedAt: now });
  const feed = (language: 'en' | 'fr') =>
    documentPage(weatherDocument(language, now), {
      contentType: 'application/atom+xml; charset=utf-8',
      modifiedAt: now,
      validators: 'suffixed',
    });
  const feeds = ['45.900_-77.280', '45.821_-77.115'].flatMap((place) => [
    [`https://weather.gc.ca/rss/weather/${place}_e.xml`, feed('en')],
    [`https://meteo.gc.ca/rss/weather/${place}_f.xml`, feed('fr')],
  ]);
  const collections = (['en', 'fr'] as const).flatMap((language) => [
    [`weather-alerts/items?f=json&lang=${language}&bbox=-77.29,45.89,-77.27,45.91&limit=100`, alertCollection(now)],
    [`citypageweather-realtime/items?f=json&lang=${language}&bbox=-77.98,45.40,-76.58,46.40&limit=10`, cityPages(now)],
    [
      `aqhi-observations-realtime/items?f=json&lang=${language}&bbox=-77.98,45.40,-76.58,46.40&limit=50&latest=true`,
      airCollection(now),
    ],
  ]);
  return Object.fromEntries([
    ...feeds,
    ...collections.map(([path = '', body = '']) => [`${GEOMET}/${path}`, json(body)]),
  ]);
}

/** MET Norway about Oslo, and the geocoder that finds it; like the real one it lets every page read its answers. */
function elsewherePages(now: Millis): Newsstand {
  const json = (body: string) => documentPage(body, { contentType: 'application/json', modifiedAt: now });
  const search = { ...json(OSLO_SEARCH), headers: { 'Access-Control-Allow-Origin': '*' } };
  const geocoder = 'https://geocoding-api.open-meteo.com/v1/search?name=Oslo&count=8';
  const norway = 'https://api.met.no/weatherapi';
  return {
    [`${geocoder}&language=en&format=json`]: search,
    [`${geocoder}&language=fr&format=json`]: search,
    [`${norway}/locationforecast/2.0/compact?lat=59.91&lon=10.75`]: json(osloSeries(now)),
    [`${norway}/metalerts/2.0/current.json?lat=59.91&lon=10.75&lang=en`]: json(
      '{"type":"FeatureCollection","features":[]}',
    ),
  };
}

type SampleOptions = {
  /** Every feed answers as on its best day. */
  readonly healthy?: boolean;
};

/** The whole web of default feeds at a moment: invented news in each publisher's manner, some of it failing. */
export function sampleNewsstand(now: Millis, { healthy = false }: SampleOptions = {}): Newsstand {
  const feeds = SPECS.map((spec) => {
    const { body, contentType, newestAt } = feedDocument(spec, now);
    const validators = WITHOUT_VALIDATORS.includes(spec.url) ? 'none' : 'honoured';
    const page = documentPage(body, { contentType, validators, modifiedAt: Math.min(newestAt + HOUR / 60, now) });
    return [spec.url, (!healthy && FAILURES[spec.url]?.(page)) || page] as const;
  });
  return {
    ...REDIRECTS,
    ...picturePages(SPECS, now),
    ...weatherPages(now),
    ...elsewherePages(now),
    ...Object.fromEntries(feeds),
  };
}
