import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';
import { at, atLeast, later, sooner } from '../judge';
import { always, answer, document, feedPage, quietFeed } from '../pages';
import type { Page } from '../web';
import { type Chapter, START } from '../world';

const inHours =
  (count: number): Page =>
  (request) =>
    quietFeed({ Expires: new Date(request.now + count * HOUR).toUTCString() })(request);
/** The oldest form that HTTP allows; it does not say that it is GMT (RFC 9110 §5.6.7). */
const asctime = (at: Millis): string => {
  const [, weekday, day = '', month, year, time] =
    /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
};
const saying = (channel: string) => feedPage({ etag: always('"said"'), body: always(document({ channel })) });

/** What each server asks for. */
const WISHES: Readonly<Record<string, { readonly page: Page; readonly wait: Millis }>> = {
  'max-age': { page: quietFeed({ 'Cache-Control': 'public, max-age=10800' }), wait: 3 * HOUR },
  expires: { page: inHours(4), wait: 4 * HOUR },
  ttl: { page: saying('<ttl>180</ttl>'), wait: 3 * HOUR },
  period: {
    page: saying('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'),
    wait: 6 * HOUR,
  },
  'either date': {
    page: (request) => quietFeed({ 'Cache-Control': 'max-age=60', Expires: asctime(request.now + 4 * HOUR) })(request),
    wait: 4 * HOUR,
  },
  'either element': { page: saying('<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>'), wait: DAY },
  longest: {
    page: feedPage({
      etag: always('"l"'),
      headers: { 'Cache-Control': 'max-age=7200' },
      body: always(document({ channel: '<ttl>300</ttl>' })),
    }),
    wait: 5 * HOUR,
  },
  year: { page: quietFeed({ 'Cache-Control': 'max-age=31536000' }), wait: DAY },
};
const PRIVATE_TO_CACHES: readonly Readonly<Record<string, string>>[] = [
  { 'CDN-Cache-Control': 'max-age=86400' },
  { 'Cache-Control': 's-maxage=86400' },
  { 'Cache-Control': 'stale-while-revalidate=86400, max-age=60' },
];

const PAGES: Record<string, Page> = {
  ...Object.fromEntries([1, 2, 3].map((index) => [`https://hourly.example/${index}`, quietFeed()])),
  'https://bare.example/feed': feedPage(),
  // Fails every other time: a failure is no reason to ask for a whole body twice a day.
  'https://bare.example/shaky': (request) => (request.times % 2 === 1 ? answer(503) : feedPage()(request)),
  ...Object.fromEntries(
    Object.entries(WISHES).map(([name, { page }]) => [`https://wish.example/${encodeURIComponent(name)}`, page]),
  ),
  ...Object.fromEntries(
    PRIVATE_TO_CACHES.map((headers, index) => [`https://cdn-${index}.example/feed`, quietFeed(headers)]),
  ),
  'https://quiet.example/hours': saying('<skipHours><hour>8</hour><hour>9</hour><hour>10</hour></skipHours>'),
  'https://quiet.example/days': saying('<skipDays><day>Sunday</day></skipDays>'),
  'https://loud.example/feed': saying(
    `<sy:updatePeriod>hourly</sy:updatePeriod><skipDays><day>Saturday</day><day>Sunday</day></skipDays>`,
  ),
};

const inQuiet = ({ url, at: asked }: { url: string; at: Millis }): boolean => {
  const time = new Date(asked);
  return url.endsWith('/hours') ? [8, 9, 10].includes(time.getUTCHours()) : time.getUTCDay() === 0;
};

/** Feeds that never fail, each with its own wish for when to be asked. */
export const intervals: Chapter = {
  name: 'a week of polls',
  play: async ({ publish, runUntil, span }) => {
    await publish(PAGES);
    await runUntil(START + span);
  },
  rules: [
    {
      id: 'P08',
      says: 'an hour between polls, a day without validators',
      broken: (log, { span }) => [
        ...atLeast(20 * (span / DAY) * 3, at(log, '//hourly.'), 'feeds of an hour'),
        ...sooner(log, HOUR),
        ...later(at(log, '//hourly.'), 70 * MINUTE),
        ...atLeast(4, at(log, '//bare.'), 'feeds without validators'),
        ...sooner(at(log, '//bare.'), DAY),
      ],
    },
    {
      id: 'P09',
      says: 'max-age, Expires, ttl and sy: wait the longest of them, within a day',
      broken: (log) =>
        Object.entries(WISHES).flatMap(([name, { wait }]) => {
          const asked = at(log, `//wish.example/${encodeURIComponent(name)}`);
          return [...atLeast(2, asked, name), ...sooner(asked, wait), ...later(asked, wait * 1.1 + 5 * MINUTE)];
        }),
    },
    {
      id: 'P10',
      says: 'what is meant for other caches changes nothing',
      broken: (log) => [
        ...atLeast(60, at(log, '//cdn-'), 'fields for others'),
        ...later(at(log, '//cdn-'), 70 * MINUTE),
      ],
    },
    {
      id: 'P11',
      says: 'skipHours and skipDays, unless sy: says more',
      broken: (log) => [
        ...atLeast(20, at(log, '//quiet.'), 'quiet hours'),
        ...at(log, '//quiet.')
          .slice(2)
          .filter(inQuiet)
          .map(({ url, at: time }) => `${url} at ${new Date(time).toISOString()}`),
        ...later(at(log, '//quiet.'), 26 * HOUR),
        ...later(at(log, '//loud.'), 70 * MINUTE),
      ],
    },
  ],
};

/** A computer that wakes in the middle of hours in which a publisher wants no polls. */
export const woken: Chapter = {
  name: 'a wake in quiet hours',
  play: async ({ publish, runUntil, clock }) => {
    await publish({
      'https://night.example/feed': saying('<skipHours><hour>3</hour><hour>4</hour></skipHours>'),
    });
    await runUntil(START + 2 * HOUR);
    clock.set(START + 2 * DAY + 15 * HOUR + 10 * MINUTE);
    await runUntil(START + 2 * DAY + 18 * HOUR);
  },
  rules: [
    {
      id: 'P11',
      says: 'nor after a wake in the middle of them',
      broken: (log, { start }) => {
        const after = log.filter((asked) => asked.at > start + DAY);
        const [first] = after;
        return [
          ...atLeast(1, after, 'requests after the wake'),
          ...after
            .filter((asked) => [3, 4].includes(new Date(asked.at).getUTCHours()))
            .map((asked) => `at ${new Date(asked.at).toISOString()}`),
          ...(first && first.at > start + 2 * DAY + 17.25 * HOUR ? ['only long after they were over'] : []),
        ];
      },
    },
  ],
};
