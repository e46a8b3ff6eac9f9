import { DAY, HOUR, MINUTE } from '@/lib/time';
import { at, atLeast, hours, later, pairs, sooner, status } from '../judge';
import { answer, inTurn, quietFeed } from '../pages';
import type { Log, Page } from '../web';
import { type Chapter, START } from '../world';

const good = quietFeed();
const once = (page: Page): Page => inTurn(good, page, good);
const busy =
  (code: number, retryAfter?: string): Page =>
  () =>
    answer(code, retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
const busyUntil =
  (wait: number): Page =>
  ({ now }) =>
    answer(503, { 'Retry-After': new Date(now + wait).toUTCString() });

const PAGES: Record<string, Page> = {
  'https://busy-seconds.example/feed': once(busy(429, '10800')),
  'https://busy-date.example/feed': once(busyUntil(5 * HOUR)),
  'https://busy-long.example/feed': once(busy(503, '604800')),
  'https://busy-short.example/feed': once(busy(429, '1')),
  'https://busy-fresh.example/feed': once(() => answer(429, { 'Cache-Control': 'max-age=18000' })),
  'https://pair.example/busy': inTurn(busy(429, '10800'), good),
  'https://pair.example/other': good,
  'https://noname.example/feed': inTurn(good, busy(429), good),
  'http://192.168.7.7/busy': inTurn(busy(429, '10800'), good),
  'http://192.168.7.7/other': good,
  'https://broken-1.example/feed': busy(500),
  'https://broken-2.example/feed': busy(502),
  'https://dead.example/feed': inTurn(good, () => ({ kind: 'reset' })),
  'https://gone.example/feed': inTurn(good, busy(410), good),
  'https://missing.example/feed': busy(404),
  'https://forbidden.example/feed': busy(403),
  'https://reset.example/feed': inTurn(
    good,
    () => ({ kind: 'reset' }),
    () => ({ kind: 'reset' }),
    good,
  ),
};

const tooOften = (log: Log, most: number): string[] => [
  ...atLeast(4, log, 'a dead server'),
  ...(log.length > most ? [`${log.length} requests to a dead server`] : []),
];

/** Servers with troubles of their own. */
export const errors: Chapter = {
  name: 'servers in trouble',
  play: async ({ publish, runUntil, restart, refresh, span }) => {
    await publish(PAGES);
    await runUntil(START + span - HOUR);
    await restart('update');
    await runUntil(START + span);
    await refresh();
  },
  rules: [
    {
      id: 'P12',
      says: 'Retry-After in seconds and as a date, and how long a refusal stays fresh',
      broken: (log, { span, start }) => {
        const after = (name: string, count = 3) => {
          const asked = at(log, `//busy-${name}.`).filter(({ at: time }) => time < start + span);
          return { asked: asked.slice(1, 3), few: atLeast(count, asked, name) };
        };
        const [seconds, date, long, short, fresh] = ['seconds', 'date', 'long', 'short', 'fresh'].map((name) =>
          after(name),
        );
        return [
          ...[seconds, date, long, short, fresh].flatMap((found) => found?.few ?? []),
          ...sooner(seconds?.asked ?? [], 3 * HOUR),
          ...sooner(date?.asked ?? [], 5 * HOUR),
          ...sooner(long?.asked ?? [], DAY),
          ...later(long?.asked ?? [], DAY + HOUR),
          ...sooner(short?.asked ?? [], HOUR),
          ...sooner(fresh?.asked ?? [], 5 * HOUR),
        ];
      },
    },
    {
      id: 'P13',
      says: '429 holds the whole public host, at home only the feed',
      broken: (log, { start }) => {
        const early = (host: string) => at(log, host).filter((asked) => asked.at < start + 3 * HOUR);
        const first = at(log, '//pair.example/busy')[0]?.at ?? 0;
        const intruders = at(log, '//pair.').filter((asked) => asked.at > first && asked.at < first + 3 * HOUR);
        return [
          ...intruders.map(({ url }) => `${url} although its host wants quiet`),
          ...atLeast(3, at(log, '//pair.'), 'the host afterwards'),
          ...atLeast(3, early('//192.168.7.7/other'), 'the neighbour at home'),
          ...(early('//192.168.7.7/busy').length > 1 ? ['the busy one at home was asked'] : []),
          ...sooner(at(log, '//noname.').slice(1, 3), 10 * MINUTE),
        ];
      },
    },
    {
      id: 'P14',
      says: 'other errors: growing backoff with jitter, never given up',
      broken: (log, { span, start }) => {
        const [one, two] = ['//broken-1.', '//broken-2.'].map((host) => at(log, host).slice(0, 5));
        const all = at(log, '//broken-1.').filter((asked) => asked.at < start + span);
        const shrinking = pairs(all).filter(([from, to], index) => hours(from, to) < Math.min(2 ** index, 24) - 0.01);
        return [
          ...atLeast(5, all, 'errors'),
          ...shrinking.map(([from, to]) => `after ${hours(from, to).toFixed(2)} h`),
          ...later(all, 27 * HOUR),
          ...tooOften(at(log, '//dead.'), 9 + span / DAY),
          ...(one?.every((asked, index) => asked.at === two?.[index]?.at) ? ['in step: no jitter'] : []),
        ];
      },
    },
    {
      id: 'P15',
      says: '410 is final',
      broken: (log) => {
        const asked = at(log, '//gone.');
        return [...atLeast(2, asked, 'gone'), ...asked.slice(2).map(() => 'asked again')];
      },
    },
    {
      id: 'P16',
      says: '403 and 404: a day after the third',
      broken: (log, { span, start }) =>
        ['//missing.', '//forbidden.'].flatMap((host) => {
          const asked = at(log, host).filter((one) => one.at < start + span);
          return [...atLeast(4, asked, host), ...sooner(asked.slice(0, 3), HOUR), ...sooner(asked.slice(2), DAY)];
        }),
    },
    {
      id: 'P30',
      says: 'no retry of its own after a reset',
      broken: (log, { span, start }) => {
        const asked = at(log, '//reset.').filter((one) => one.at < start + span);
        const resets = asked.filter((one) => status(one) === 0);
        return [...atLeast(2, resets, 'resets'), ...sooner(asked, HOUR)];
      },
    },
  ],
};
