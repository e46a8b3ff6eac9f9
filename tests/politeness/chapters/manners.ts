import { DAY, HOUR, type Millis } from '@/lib/time';
import { at, atLeast, withExpected } from '../judge';
import { always, answer, feedPage, quietFeed } from '../pages';
import type { Asked, Log } from '../web';
import { type Chapter, type Rule, START } from '../world';

const sets = { 'Set-Cookie': 'visitor=42; Path=/' };

/** Servers that set cookies, addresses with a password, a fragment, a query. */
export const secrets: Chapter = {
  name: 'cookies and passwords',
  play: async ({ publish, runUntil, web }) => {
    await web.serve({
      'https://locked.example/feed': quietFeed(sets),
      'https://leads-away.example/feed': () => answer(302, { location: 'https://elsewhere.example/feed' }),
      'https://elsewhere.example/feed': feedPage({ etag: always('"e"') }),
    });
    await publish({
      'https://cookies.example/feed': quietFeed(sets),
      'https://query.example/feed?a=1&b=two': quietFeed(sets),
    });
    await publish({}, [
      'https://ann:p%40ss@locked.example/feed#latest',
      'https://ann:secret@leads-away.example/feed',
      'https://cookies.example/feed',
      'https://query.example/feed?a=1&b=two',
    ]);
    await runUntil(START + 4 * HOUR);
  },
  rules: [
    {
      id: 'P18',
      says: 'passwords only as a header to their own server, no fragment, no added query',
      broken: (log) => {
        const expected = `Basic ${btoa('ann:p@ss')}`;
        return [
          ...atLeast(3, at(log, '//locked.'), 'the locked feed'),
          ...atLeast(3, at(log, '//elsewhere.'), 'the other server'),
          ...at(log, '//locked.')
            .filter(({ headers }) => headers.authorization !== expected)
            .map(() => 'no credentials'),
          ...at(log, '//elsewhere.')
            .filter(({ headers }) => headers.authorization)
            .map(() => 'told to another server'),
          ...atLeast(
            3,
            log.filter(({ url }) => url === 'https://query.example/feed?a=1&b=two'),
            'the query as it was',
          ),
        ];
      },
    },
  ],
};

export const namesUs = ({ headers }: Log[number]): boolean =>
  /^MorningBriefing\/[\d.]+ \(\+https:\/\/\S+\)$/.test(headers['user-agent'] ?? '');

/** A reader who lets us say who asks, and thinks better of it. Here as in Firefox, where a request names itself. */
export const named: Chapter = {
  name: 'a reader who lets us say who asks',
  play: async ({ publish, runUntil, identify }) => {
    await publish({ 'https://curious.example/feed': quietFeed() });
    await runUntil(START + 3 * HOUR);
    await identify(true);
    await runUntil(START + 6 * HOUR);
    await identify(false);
    await runUntil(START + 9 * HOUR);
  },
  rules: [
    {
      id: 'P20',
      says: 'who asks, and where to write to, if the reader wants it',
      broken: (log, { start }) => {
        const wanted = (asked: Log[number]) => asked.at >= start + 3 * HOUR && asked.at < start + 6 * HOUR;
        return [
          ...atLeast(2, log.filter(wanted), 'requests with our name'),
          ...log
            .filter((asked) => wanted(asked) !== namesUs(asked))
            .map(({ headers }) => `as ${headers['user-agent']}`),
        ];
      },
    },
  ],
};

const complaints = (log: Log, says: string, isBad: (asked: Log[number]) => boolean): string[] =>
  log
    .filter(isBad)
    .slice(0, 3)
    .map(({ url }) => `${url}: ${says}`);

const isBare = ({ headers }: Asked) => !headers['if-none-match'] && !headers['if-modified-since'];

/** P28: nobody gave a body for so long that the feed may be asked for whole, past every cache. */
const isStuck = ({ asked, bodyAt }: { readonly asked: Asked; readonly bodyAt: Millis }) => asked.at - bodyAt > 8 * DAY;

/** All that a request may say. Of an authorisation it is told apart whose it is, of caches and our name when. */
const MAY_SAY =
  /^(?:host|connection|accept|accept-(?:encoding|language)|user-agent|cache-control|pragma|authorization|if-none-match|if-modified-since|priority|dnt|sec-.*)$/;

/** What holds of every request of every chapter. */
export const EVERYWHERE: readonly Rule[] = [
  {
    id: 'P01',
    says: 'no request without validators once there are some',
    broken: (log) =>
      withExpected(log)
        .filter((one) => isBare(one.asked) && !isStuck(one) && (one.expected.etag || one.expected.lastModified))
        .map(({ asked }) => asked.url),
  },
  {
    id: 'P18',
    says: 'GET, and no header but those that are needed: no cookie, no referrer, no range',
    broken: (log) =>
      complaints(
        log,
        'says more than it must',
        ({ method, headers }) => method !== 'GET' || !Object.keys(headers).every((name) => MAY_SAY.test(name)),
      ),
  },
  {
    id: 'P19',
    says: 'Accept names feed types, compression is on',
    broken: (log) =>
      complaints(log, 'Accept or Accept-Encoding', ({ headers }) => {
        const accept = headers.accept ?? '';
        return (
          !/rss\+xml/.test(accept) || !/atom\+xml/.test(accept) || !/gzip/.test(String(headers['accept-encoding']))
        );
      }),
  },
  {
    id: 'P26',
    says: 'icons are never fetched',
    broken: (log) => complaints(log, 'an icon', ({ url }) => /icon|\.(?:ico|png|svg)\b/.test(url)),
  },
  {
    id: 'P31',
    says: 'cache mode no-cache: max-age=0 and no Pragma (but where P28 asks for the whole)',
    broken: (log) =>
      complaints(
        withExpected(log)
          .filter((one) => !(isBare(one.asked) && isStuck(one)))
          .map(({ asked }) => asked),
        'cache headers',
        ({ headers }) => headers['cache-control'] !== 'max-age=0' || headers.pragma !== undefined,
      ),
  },
];
