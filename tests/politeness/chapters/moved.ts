import { DAY, HOUR, MINUTE } from '@/lib/time';
import { at, atLeast } from '../judge';
import { always, answer, document, feedPage, inTurn } from '../pages';
import type { Log, Page } from '../web';
import { type Chapter, START } from '../world';

const daily = (title: string) =>
  feedPage({
    etag: (times) => `"${title} ${Math.floor(times / 3)}"`,
    headers: { 'Cache-Control': 'max-age=86400' },
    body: always(document({ title })),
  });
const to =
  (code: number, location: string): Page =>
  () =>
    answer(code, { location });

const PAGES: Record<string, Page> = {
  'https://old.example/feed': to(301, 'https://new.example/feed'),
  'https://new.example/feed': daily('Mover'),
  'https://portal.example/feed': inTurn(daily('Traveller'), to(302, 'https://login.example/')),
  'https://login.example/': () => answer(200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Sign in</title>'),
  'https://taken.example/feed': inTurn(daily('Original'), to(302, 'https://impostor.example/feed')),
  'https://impostor.example/feed': daily('Somebody else'),
  'https://signed.example/feed': ({ times }) => answer(302, { location: `https://signed.example/${times}` }),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`https://signed.example/${index}`, daily('Signed')])),
};

/** Requests for `part` that no request for `from` led to. */
const unled = (log: Log, from: string, part: string): string[] =>
  log.flatMap((asked, index) => {
    const isLed = log
      .slice(Math.max(0, index - 4), index)
      .some((one) => one.url.includes(from) && asked.at - one.at < MINUTE);
    return asked.url.includes(part) && !isLed ? [`${asked.url} without ${from}`] : [];
  });

/** Ten days of feeds that redirect, for good and for bad. */
export const moved: Chapter = {
  name: 'ten days of redirects',
  play: async ({ publish, runUntil }) => {
    await publish(
      PAGES,
      ['old', 'portal', 'taken', 'signed'].map((host) => `https://${host}.example/feed`),
    );
    await runUntil(START + 11 * DAY, { idle: 6 * HOUR });
  },
  rules: [
    {
      id: 'P17',
      says: 'a move is believed after seven days, and only of the same feed',
      broken: (log, { start }) => {
        const old = at(log, '//old.');
        const early = unled(
          log.filter((asked) => asked.at < start + 6 * DAY),
          '//old.',
          '//new.',
        );
        return [
          ...atLeast(9, at(log, '//new.'), 'the new address'),
          ...early,
          ...(old.length >= 7 && old.length <= 8 ? [] : [`the old address was asked on ${old.length} days`]),
          ...atLeast(4, at(log, '//login.'), 'the portal'),
          ...unled(log, '//portal.', '//login.'),
          ...atLeast(8, at(log, '//impostor.'), 'the impostor'),
          ...unled(log, '//taken.', '//impostor.'),
          ...unled(log, '//signed.example/feed', '//signed.'),
        ].filter((complaint) => !complaint.startsWith('https://signed.example/feed '));
      },
    },
  ],
};

/** A server that answers 304 for ever, whatever happens. */
export const stuck: Chapter = {
  name: 'a server stuck at 304',
  play: async ({ publish, runUntil }) => {
    await publish({
      'https://stuck.example/feed': feedPage({
        etag: always('"stuck"'),
        headers: { 'Cache-Control': 'max-age=86400' },
      }),
    });
    await runUntil(START + 20 * DAY, { idle: 12 * HOUR });
  },
  rules: [
    {
      id: 'P28',
      says: 'after eight days of 304 one request without validators (scored apart: against P01)',
      broken: (log) => {
        const bare = log.filter(({ headers }) => !headers['if-none-match']);
        const apart = bare.slice(1).every((asked, index) => asked.at - (bare[index]?.at ?? 0) >= 8 * DAY);
        return bare.length === 3 && apart ? [] : [`${bare.length} requests without validators in twenty days`];
      },
    },
  ],
};
