import { DAY, HOUR, MINUTE } from '@/lib/time';
import { at, atLeast, byUrl, hours, sooner } from '../judge';
import { answer, inTurn, quietFeed } from '../pages';
import { type Chapter, START } from '../world';

const good = quietFeed();
const STARTS = 20;

/** Restarts, updates, and a clock that jumps. */
export const restarts: Chapter = {
  name: 'restarts and a clock that jumps',
  play: async ({ publish, runUntil, restart, clock }) => {
    await publish({
      'https://calm.example/1': good,
      'https://calm.example/2': quietFeed({ 'Cache-Control': 'max-age=21600' }),
      'https://held.example/feed': () => answer(503, { 'Retry-After': '43200' }),
    });
    await runUntil(START + 10 * MINUTE);
    for (let count = 0; count < STARTS; count++) {
      clock.set(clock.now() + 2 * MINUTE);
      await restart(count % 4 === 3 ? 'update' : 'start');
    }
    clock.set(START - 2 * DAY);
    await runUntil(START - 2 * DAY + 30 * MINUTE, { idle: MINUTE });
    clock.set(START + 30 * DAY);
    await runUntil(START + 30 * DAY + 30 * MINUTE, { idle: MINUTE });
  },
  rules: [
    {
      id: 'P23',
      says: 'no restart, update, or jump of the clock makes an early poll',
      broken: (log, { start }) => {
        const calm = at(log, '//calm.');
        const sessions = [
          calm.filter((asked) => asked.at >= start && asked.at < start + DAY),
          calm.filter((asked) => asked.at < start),
          calm.filter((asked) => asked.at > start + DAY),
        ];
        const held = at(log, '//held.').filter((asked) => asked.at < start + DAY);
        return [
          ...sessions.flatMap((session, index) => [
            ...atLeast(2, byUrl(session), ['restarts', 'two days back', 'thirty days on'][index] ?? ''),
            ...byUrl(session)
              .filter((asked) => asked.length > 1)
              .map((asked) => `${asked[0]?.url}: ${asked.length} requests where one was due`),
          ]),
          ...(held.length === 1 ? [] : [`${held.length} requests to a server that wants quiet`]),
        ];
      },
    },
  ],
};

/** The reader adds a feed, and asks for the news again and again. */
export const wishes: Chapter = {
  name: 'an impatient reader',
  play: async ({ publish, subscribe, runUntil, refresh, web }) => {
    await publish({
      'https://rested.example/feed': good,
      'https://held.example/feed': inTurn(() => answer(429, { 'Retry-After': '14400' }), good),
    });
    await web.serve({ 'https://added.example/feed': good, 'https://held.example/added': good });
    await runUntil(START + 10 * MINUTE);
    await subscribe(['https://added.example/feed', 'https://held.example/added']);
    await runUntil(START + 25 * MINUTE, { idle: MINUTE });
    for (let click = 0; click < 10; click++) {
      await refresh();
      await runUntil(Date.now() + MINUTE, { idle: MINUTE });
    }
  },
  rules: [
    {
      id: 'P24',
      says: 'adding a feed is one request',
      broken: (log, { start }) => {
        const asked = at(log, '//added.').filter((one) => one.at < start + 25 * MINUTE);
        return asked.length === 1 ? [] : [`${asked.length} requests`];
      },
    },
    {
      id: 'P13',
      says: 'nor is a host that wants quiet asked for a feed that was just added',
      broken: (log) => [
        ...atLeast(1, at(log, '//held.'), 'a busy host'),
        ...at(log, '//held.example/added').map(({ url }) => `${url} although its host wants quiet`),
      ],
    },
    {
      id: 'P25',
      says: '“refresh all” keeps ten minutes, and every Retry-After',
      broken: (log) => [
        ...atLeast(2, at(log, '//rested.'), 'clicks'),
        ...(at(log, '//rested.').length > 3 ? ['asked at every click'] : []),
        ...sooner(at(log, '//rested.'), 10 * MINUTE),
        ...sooner(at(log, '//held.'), 4 * HOUR),
      ],
    },
  ],
};

/** The network is gone for an afternoon. */
export const outage: Chapter = {
  name: 'an outage',
  play: async ({ publish, runUntil, web }) => {
    await publish(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`https://out-${index}.example/feed`, good])),
    );
    await runUntil(START + 3 * HOUR);
    web.isDown = true;
    await runUntil(START + 9 * HOUR, { idle: 5 * MINUTE });
    web.isDown = false;
    await runUntil(START + 14 * HOUR);
  },
  rules: [
    {
      id: 'P27',
      says: 'an outage is no feed’s failure, and no burst follows',
      broken: (log, { start }) => {
        const after = byUrl(log.filter((asked) => asked.at >= start + 9 * HOUR));
        return [
          ...atLeast(12, after, 'feeds after the outage'),
          ...after.flatMap((asked) => sooner(asked, HOUR)),
          ...after.flatMap(([first, second]) =>
            first && second && hours(first, second) < 1.2 && first.at < start + 9 * HOUR + 70 * MINUTE
              ? []
              : [`${first?.url}: as if it had failed`],
          ),
        ];
      },
    },
  ],
};
