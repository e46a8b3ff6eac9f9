import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import { answerRefresh, answerWork, onInstalled, tick } from '@/lib/jobs/worker';
import { mustBeConfirmed } from '@/lib/private-address';
import { db } from '@/lib/store/db';
import { changeSettings } from '@/lib/store/settings';
import { MINUTE, type Millis } from '@/lib/time';
import { type FakeClock, fakeClock } from './clock';
import { type Log, type Page, Web } from './web';

/** A Saturday noon, so that a Sunday follows soon. */
export const START = Date.UTC(2026, 10, 21, 12);

/** The worker in a world of its own: a clock, a web, a store. */
export type World = {
  readonly web: Web;
  readonly clock: FakeClock;
  /** How long the long scenes last. */
  readonly span: Millis;
  /** How many feeds a crowd is. */
  readonly crowd: number;
  subscribe(urls: readonly string[]): Promise<void>;
  /** Serves these pages and subscribes to all of them that are named. */
  publish(pages: Readonly<Record<string, Page>>, subscribed?: readonly string[]): Promise<void>;
  /** The alarm goes off at every minute at which anything is due, and every `idle` besides. */
  runUntil(at: Millis, options?: { idle?: Millis }): Promise<void>;
  tick(): Promise<void>;
  /** The browser is closed and started again, or the extension updated: nothing is left but the store. */
  restart(why?: 'start' | 'update'): Promise<void>;
  /** The reader says whether requests may name the product. */
  identify(on: boolean): Promise<void>;
  /** The reader asks for the news. */
  refresh(): Promise<void>;
};

export type Chapter = {
  readonly name: string;
  readonly play: (world: World) => Promise<void>;
  readonly rules: readonly Rule[];
};

/** A rule of the table; `broken` says, from the servers' log alone, where it was. */
export type Rule = {
  readonly id: string;
  readonly says: string;
  readonly broken: (log: Log, world: Facts) => string[];
};
/** What a judge must know of the play. */
export type Facts = { readonly start: Millis; readonly span: Millis; readonly crowd: number };

const section = (id: string, position: number, enabled: boolean) => ({
  id,
  emoji: '🗞',
  enabled,
  maxStories: 5,
  breadth: 1,
  position,
});

/** An empty store in which the catalogue is switched off. */
async function freshStore(): Promise<void> {
  await db.delete();
  await db.open();
  await db.sections.bulkPut(CATALOGUE.map(({ id }, position) => section(id, position, false)));
  await db.sections.put(section('news', 99, true));
}

async function subscribe(urls: readonly string[]): Promise<void> {
  await db.feeds.bulkPut(
    urls.map((url) => ({
      id: feedId(url),
      url,
      host: new URL(url).host,
      nextPollAt: 0,
      failureCount: 0,
      // Typed by the reader, as far as need be.
      ...(mustBeConfirmed(url) && { confirmedAt: START }),
    })),
  );
  await db.subscriptions.bulkPut(
    urls.map((url, position) => ({
      id: `news/${feedId(url)}`,
      sectionId: 'news',
      feedId: feedId(url),
      title: new URL(url).hostname,
      position,
    })),
  );
}

/** When a wanted feed is due next. Read from the store only to skip minutes in which nothing happens. */
async function nextDueAt(now: Millis): Promise<Millis> {
  const wanted = new Set((await db.subscriptions.where('sectionId').equals('news').toArray()).map((row) => row.feedId));
  const next = await db.feeds
    .orderBy('nextPollAt')
    .filter((feed) => wanted.has(feed.id) && (feed.nextPollAt > now || !(feed.skipHours || feed.skipDays)))
    .first();
  return next?.nextPollAt ?? Infinity;
}

type Options = { readonly span: Millis; readonly crowd: number };

/** Plays a chapter and gives the servers' log. */
export async function play(chapter: Chapter, options: Options): Promise<Log> {
  const clock: FakeClock = fakeClock(START, () => web.isWaiting);
  const web = new Web(clock);
  const browserFetch = globalThis.fetch;
  globalThis.fetch = web.fetch as typeof fetch;
  const run = <T>(work: () => Promise<T>): Promise<T> => clock.settle(work());
  const world: World = {
    ...options,
    web,
    clock,
    subscribe: (urls) => run(() => subscribe(urls)),
    async publish(pages, subscribed = Object.keys(pages)) {
      await web.serve(pages);
      await run(() => subscribe(subscribed));
    },
    tick: () => run(tick),
    async runUntil(at, { idle = 30 * MINUTE } = {}) {
      while (clock.now() < at) {
        await run(tick);
        const now = clock.now();
        const due = await run(() => nextDueAt(now));
        const next = Math.min(Math.max(due, now + 1), now + idle, at);
        clock.set(Math.min(at, Math.ceil(next / MINUTE) * MINUTE));
      }
    },
    async restart(why = 'start') {
      await run(async () => {
        db.close();
        await db.open();
      });
      await run(why === 'start' ? tick : onInstalled);
    },
    identify: (on) => run(() => changeSettings({ identify: on }, clock.now(), 'UTC')),
    async refresh() {
      await run(answerRefresh);
      for (let more = true, slices = 0; more && slices < 20; slices++) {
        more = (await run(answerWork)).kind === 'more';
        clock.set(clock.now() + 1000);
      }
    },
  };
  try {
    await run(freshStore);
    await chapter.play(world);
  } finally {
    clock.restore();
    globalThis.fetch = browserFetch;
    await web.close();
  }
  return web.log;
}
