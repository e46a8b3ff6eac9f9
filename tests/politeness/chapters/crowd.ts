import { DAY, HOUR, MINUTE, SECOND } from '@/lib/time';
import { at, atLeast, byUrl, pairs } from '../judge';
import { always, feedPage } from '../pages';
import type { Page } from '../web';
import { type Chapter, START } from '../world';

const slow: Page = feedPage({ etag: always('"c"'), after: 300 });
const PER_MINUTE = 100;
const ONE_HOST = Array.from({ length: 40 }, (_, index) => `https://one.example/${index}`);

/** Many feeds that are due at once: on one host, and on as many hosts as there are feeds. */
export const crowd: Chapter = {
  name: 'a crowd that is due at once',
  play: async ({ publish, runUntil, clock, crowd: size }) => {
    const many = Array.from({ length: size }, (_, index) => `https://many-${index}.example/feed`);
    await publish(Object.fromEntries([...ONE_HOST, ...many].map((url) => [url, slow])));
    await runUntil(START + 25 * MINUTE);
    clock.set(START + 8 * HOUR); // asleep
    await runUntil(START + 8 * HOUR + 25 * MINUTE);
  },
  rules: [
    {
      id: 'P21',
      says: 'one request at a time a host, a second apart, four hosts, in changing order',
      broken: (log) => {
        const one = at(log, '//one.');
        const rounds = [one.slice(0, 40), one.slice(40, 80)].map((round) => round.map(({ url }) => url).join());
        return [
          ...atLeast(80, one, 'one host'),
          ...log.filter((asked) => asked.parallelOnHost > 1).map(({ host }) => `two at a time at ${host}`),
          ...log.filter((asked) => asked.parallel > 4).map(() => 'more than four hosts at a time'),
          ...pairs(one)
            .filter(([from, to]) => to.at - from.at < SECOND)
            .map(([from, to]) => `${to.at - from.at} ms apart`),
          ...(rounds[0] === rounds[1] || rounds[0] === ONE_HOST.join() ? ['always in the same order'] : []),
        ];
      },
    },
    {
      id: 'P22',
      says: `jitter, and at most ${PER_MINUTE} requests a minute after a wake`,
      broken: (log, { crowd: size, start }) => {
        const many = at(log, '//many-');
        const crowded = log.filter(
          (asked, index) => (log[index + PER_MINUTE]?.at ?? Infinity) < asked.at + MINUTE - SECOND,
        );
        const twice = byUrl(many.filter((asked) => asked.at > start + 4 * HOUR)).filter((asked) => asked.length > 1);
        return [
          ...atLeast(size * 2, many, 'many hosts'),
          ...crowded.slice(0, 1).map(() => `more than ${PER_MINUTE} in a minute`),
          ...twice.map((asked) => `${asked[0]?.url}: caught up more than once`),
        ];
      },
    },
  ],
};

/** Feeds that were added together, a day later. */
export const together: Chapter = {
  name: 'feeds added together',
  play: async ({ publish, runUntil }) => {
    const urls = Array.from({ length: 10 }, (_, index) => `https://together-${index}.example/feed`);
    await publish(Object.fromEntries(urls.map((url) => [url, feedPage({ etag: always('"t"') })])));
    await runUntil(START + DAY);
  },
  rules: [
    {
      id: 'P22',
      says: 'feeds that were asked together drift apart',
      broken: (log) => {
        const last = byUrl(log).map((asked) => asked.at(-1)?.at ?? 0);
        const minutes = new Set(last.map((time) => Math.floor(time / MINUTE)));
        return minutes.size >= 7 ? [] : [`ten feeds within ${minutes.size} minutes`];
      },
    },
  ],
};
