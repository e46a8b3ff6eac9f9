import { HOUR } from '@/lib/time';
import { at, atLeast, notEchoed } from '../judge';
import { always, feedPage } from '../pages';
import type { Page } from '../web';
import { type Chapter, START } from '../world';

export const TAGS = [
  '"plain"',
  'W/"weak"',
  '"zipped-gzip"',
  '"with space"',
  '""',
  'bare',
  '"a,b"',
  'W/""',
  '"caf\u00e9"',
];
export const DATES = [
  'Sat, 21 Nov 2026 11:00:00 GMT',
  'Saturday, 21-Nov-26 11:00:00 GMT',
  '2026-11-21 11:00',
  'never',
  '0',
  'Tue, 19 Jan 2038 03:14:07 GMT',
];
const calm = { 'Cache-Control': 'max-age=14400' };
const DATE = DATES[0];

const PAGES: Record<string, Page> = {
  ...Object.fromEntries(
    TAGS.map((tag, index) => [`https://tag-${index}.example/feed`, feedPage({ etag: always(tag), headers: calm })]),
  ),
  ...Object.fromEntries(
    DATES.map((date, index) => [
      `https://date-${index}.example/feed`,
      feedPage({ lastModified: always(date), headers: calm }),
    ]),
  ),
  'https://both.example/feed': feedPage({ etag: always('"b"'), lastModified: always(DATE), headers: calm }),
  // The same body under another tag each time, to a server that never says 304.
  'https://swap.example/same-body': feedPage({ etag: (times) => `"swap ${times}"`, honours: false, headers: calm }),
  'https://swap.example/drops-all': feedPage({
    etag: (times) => (times < 2 ? '"d"' : undefined),
    lastModified: (times) => (times < 2 ? DATE : undefined),
    honours: false,
    headers: calm,
  }),
  'https://swap.example/drops-one': feedPage({
    etag: (times) => (times < 2 ? '"d"' : undefined),
    lastModified: always(DATE),
    honours: false,
    headers: calm,
  }),
  'https://late.example/feed': feedPage({
    lastModified: always(DATE),
    headers: calm,
    on304: { ETag: '"late"', 'Last-Modified': DATE ?? '' },
  }),
};

/** Servers with all kinds of tags and dates, over some days. */
export const validators: Chapter = {
  name: 'validators',
  play: async ({ publish, runUntil, span }) => {
    await publish(PAGES);
    await runUntil(START + Math.min(span, 50 * HOUR), { idle: 2 * HOUR });
  },
  rules: [
    {
      id: 'P02',
      says: 'ETag echoed byte for byte',
      broken: (log) => [...atLeast(8 * TAGS.length, at(log, '//tag-'), 'odd tags'), ...notEchoed(at(log, '//tag-'))],
    },
    {
      id: 'P03',
      says: 'Last-Modified echoed byte for byte, never invented',
      broken: (log) => [
        ...atLeast(8 * DATES.length, at(log, '//date-'), 'odd dates'),
        ...notEchoed(at(log, '//date-')),
      ],
    },
    {
      id: 'P04',
      says: 'both are sent when both were given',
      broken: (log) => {
        const asked = at(log, '//both.').slice(1);
        const lacking = asked.filter(({ headers }) => !headers['if-none-match'] || !headers['if-modified-since']);
        return [...atLeast(5, asked, 'both'), ...lacking.map(({ url }) => `${url}: one is missing`)];
      },
    },
    {
      id: 'P05',
      says: 'replaced on every 200, dropped when no longer sent',
      broken: (log) => [...atLeast(16, at(log, '//swap.'), 'changing tags'), ...notEchoed(at(log, '//swap.'))],
    },
    {
      id: 'P06',
      says: 'taken from a 304 that offers them',
      broken: (log) => [...atLeast(5, at(log, '//late.'), 'tags on 304'), ...notEchoed(at(log, '//late.'))],
    },
  ],
};
