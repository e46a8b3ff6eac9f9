import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pollDue } from '@/lib/jobs/poll-due';
import { confirmFeed } from '@/lib/store/confirmed-feeds';
import { db, type FeedRow } from '@/lib/store/db';
import { leaseFeeds } from '@/lib/store/feeds';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { errorListeners, stopped, withheld } from '../support/browser';
import { type Handler, rss, startWeb } from '../support/web';

const TITLES = ['Bridge opens', 'Harbour reopens', 'Snow expected'];
const feedPage: Handler = (request, response) => {
  if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { ETag: '"v1"' }).end();
  else
    response
      .writeHead(200, { ETag: '"v1"', 'Content-Type': 'application/rss+xml' })
      .end(rss(TITLES, Date.now() - 5 * MINUTE));
};
const text =
  (body: string, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, { ETag: '"v1"' }).end(body);

const PAGES: Record<string, Handler> = {
  '/good': feedPage,
  '/cut': text(rss(TITLES, Date.now()).slice(0, -90)),
  '/login': text('<!doctype html><title>Sign in</title><p>Please sign in.'),
  '/empty': text('<rss version="2.0"><channel><title>Quiet</title></channel></rss>'),
  '/no-links': text('<rss version="2.0"><channel><title>X</title><item><title>Nowhere</title></item></channel></rss>'),
  '/piece': text(rss(TITLES, Date.now()), 206),
  '/missing': text('no such page', 404),
  '/gone': text('', 410),
};

let web: Awaited<ReturnType<typeof startWeb>>;
beforeEach(async () => {
  await emptyStore();
  web = await startWeb(PAGES);
});
afterEach(async () => {
  withheld.clear();
  stopped.error = undefined;
  await web.close();
});

const subscribe = (...paths: readonly string[]) =>
  storeSection(
    sectionRow('news', 0),
    paths.map((path) => feedRow(path.slice(1), { url: web.url(path), host: new URL(web.url(path)).host })),
  );
const poll = () => pollDue(async () => undefined);
const outcomes = async () => Object.fromEntries((await db.feeds.toArray()).map((feed) => [feed.id, feed.outcome]));

describe('pollDue', () => {
  test('keeps no validators of a piece that nobody asked for', async () => {
    await subscribe('/piece');
    await poll();
    const row = await db.feeds.get('piece');
    expect([row?.outcome, row?.etag, await db.entries.count()]).toEqual(['cut-off', undefined, TITLES.length]);
  });

  test('asks what is due and stores its entries, its validators and the attempt', async () => {
    await subscribe('/good');
    await poll();
    expect((await db.entries.toArray()).map((entry) => entry.title).toSorted()).toEqual(TITLES);
    expect(await db.feeds.get('good')).toMatchObject({
      outcome: 'ok',
      etag: '"v1"',
      failureCount: 0,
      title: 'Example News',
    });
    expect(await db.polls.toArray()).toMatchObject([{ feedId: 'good', outcome: 'ok', status: 200, newEntries: 3 }]);
  });

  test('asks again only when it is due, and then with the validators', async () => {
    await subscribe('/good');
    await poll();
    await poll();
    expect(web.asked).toHaveLength(1);
    await db.feeds.update('good', { nextPollAt: 0 });
    await poll();
    expect(web.asked[1]?.headers['if-none-match']).toBe('"v1"');
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'not-modified', etag: '"v1"' });
    expect(await db.entries.count()).toBe(3);
  });

  test('neither reads nor writes a body that it knows, but takes its new validators', async () => {
    let times = 0;
    const same: Handler = (_, response) => response.writeHead(200, { ETag: `"${++times}"` }).end(rss(TITLES, MINUTE));
    await subscribe('/good');
    await web.close();
    web = await startWeb({ '/good': same });
    await db.feeds.update('good', { url: web.url('/good') });
    await poll();
    await db.entries.clear();
    await db.feeds.update('good', { nextPollAt: 0 });
    await poll();
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'not-modified', status: 200, etag: '"2"' });
    expect(await db.entries.count()).toBe(0);
  });

  test('keeps the validators of the last whole body when the next one is cut off', async () => {
    await subscribe('/cut');
    await db.feeds.update('cut', { etag: '"v0"' });
    await poll();
    expect(await db.feeds.get('cut')).toMatchObject({ outcome: 'cut-off', etag: '"v0"' });
  });

  test('asks past all caches after a body that was cut off: the browser would keep it for whole', async () => {
    await subscribe('/cut', '/good');
    await poll();
    await db.feeds.toCollection().modify({ nextPollAt: 0 });
    await poll();
    const again = Object.fromEntries(web.asked.slice(2).map(({ path, headers }) => [path, headers['cache-control']]));
    expect(again).toEqual({ '/cut': 'no-cache', '/good': 'max-age=0' });
  });

  test('gives each feed its own outcome: a bad one costs the good one nothing', async () => {
    await subscribe('/good', '/cut', '/login', '/empty', '/no-links', '/missing', '/gone');
    await poll();
    await poll(); // one host, a second between two requests: more than a slice has the time to begin
    expect(await outcomes()).toEqual({
      good: 'ok',
      cut: 'cut-off',
      login: 'not-a-feed',
      empty: 'empty',
      'no-links': 'no-links',
      missing: 'http',
      gone: 'gone',
    });
    expect(await db.entries.where('[feedId+at]').between(['good', -Infinity], ['good', Infinity]).count()).toBe(3);
  }, 20_000);

  test('keeps the entries of a body that was cut off, but not its validators', async () => {
    await subscribe('/cut');
    await poll();
    expect((await db.feeds.get('cut'))?.etag).toBeUndefined();
    expect(await db.entries.count()).toBeGreaterThan(0);
  });

  test('asks nobody in a private network whom the reader did not confirm', async () => {
    await subscribe('/good');
    await db.feeds.update('good', { confirmedAt: undefined });
    await poll();
    expect(web.asked).toEqual([]);
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'private', failureCount: 1 });
    await confirmFeed('good', Date.now());
    await poll();
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'ok', failureCount: 0 });
  });

  test.each(['net::ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_TRACKING_URI'])(
    '%s is not the fault of the feed',
    async (error) => {
      await storeSection(sectionRow('news', 0), [feedRow('dead', { url: 'http://127.0.0.1:1/feed' })]);
      stopped.error = error;
      await poll();
      expect(errorListeners.size).toBe(0);
      expect(await db.feeds.get('dead')).toMatchObject({ outcome: 'blocked', failureCount: 0 });
    },
  );

  test('does not ask a host that the browser withholds', async () => {
    withheld.add('127.0.0.1');
    await subscribe('/good');
    await poll();
    expect(web.asked).toEqual([]);
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'permission', failureCount: 0 });
  });

  test('does not ask a feed whose redirect would end at a host that the browser withholds', async () => {
    withheld.add('www.elsewhere.example');
    await subscribe('/good');
    await db.feeds.update('good', { alsoHosts: ['www.elsewhere.example'] });
    await poll();
    expect(web.asked).toEqual([]);
    expect(await db.feeds.get('good')).toMatchObject({ outcome: 'permission', alsoHosts: ['www.elsewhere.example'] });
  });

  test('polls all others while those that were silent the last time are silent again', async () => {
    const silence: Handler = () => undefined;
    const quiet = await Promise.all(Array.from({ length: 6 }, () => startWeb({ '/feed': silence })));
    const brisk = await Promise.all(Array.from({ length: 6 }, () => startWeb({ '/feed': feedPage })));
    const row = ({ url }: typeof web, rest: Partial<FeedRow>) =>
      feedRow(url('/feed'), { url: url('/feed'), host: new URL(url('/feed')).host, ...rest });
    await storeSection(sectionRow('news', 0), [
      ...quiet.map((one) => row(one, { failureCount: 1, attemptedAt: 0, tookMs: 15_000 })),
      ...brisk.map((one) => row(one, { attemptedAt: 0, tookMs: 200, nextPollAt: 2 * HOUR })),
    ]);
    const polled = poll();
    while ((await db.polls.count()) < brisk.length) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(new Set((await db.polls.toArray()).map(({ outcome }) => outcome))).toEqual(new Set(['ok']));
    await Promise.all([...quiet, ...brisk].map((one) => one.close()));
    await polled;
  });

  test('calls it offline when nobody at all answers, and a failure when others do', async () => {
    const nobody = 'http://127.0.0.1:1/feed';
    await storeSection(sectionRow('news', 0), [feedRow('dead', { url: nobody })]);
    await poll();
    expect(await db.feeds.get('dead')).toMatchObject({ outcome: 'offline', failureCount: 0 });
    await storeSection(sectionRow('news', 0), [
      feedRow('dead', { url: nobody }),
      feedRow('good', { url: web.url('/good') }),
    ]);
    await poll();
    expect(await db.feeds.get('dead')).toMatchObject({ outcome: 'network', failureCount: 1 });
  });
});

test('a feed that is too much for us costs the others neither what came of them nor their turn', async () => {
  const sites = await Promise.all(Array.from({ length: 6 }, () => startWeb({ '/feed': feedPage })));
  const rows = sites.map(({ url }) => feedRow(url('/feed'), { url: url('/feed'), host: new URL(url('/feed')).host }));
  const known = { attemptedAt: 1, tookMs: 10, etag: '"v1"', outcome: 'ok' } as const;
  const broken = feedRow('broken', { ...known, url: 'http://[', host: 'broken' });
  await storeSection(sectionRow('news', 0), [broken, ...rows.map((row) => ({ ...row, ...known }))]);
  await expect(poll()).rejects.toThrow();
  const asked = sites.flatMap((site) => site.asked).length;
  expect([asked, await db.polls.count()]).toEqual([rows.length, rows.length]);
  expect(await db.feeds.filter(({ leasedAt }) => leasedAt !== undefined).primaryKeys()).toEqual(['broken']);
  await Promise.all(sites.map((site) => site.close()));
});

describe('a poll whose worker was stopped', () => {
  const other: Handler = (_, response) => void response.writeHead(304, { ETag: '"v1"' }).end();
  const answered = { attemptedAt: 1, tookMs: 10, etag: '"v1"', outcome: 'ok', readAt: Date.now() } as const;
  /** So many feeds, each on a host of its own, all of them leased when it was stopped. */
  async function lostAmong(count: number) {
    const sites = await Promise.all(Array.from({ length: count }, () => startWeb({ '/feed': other })));
    const rows = sites.map(({ url }) =>
      feedRow(url('/feed'), { ...answered, url: url('/feed'), host: new URL(url('/feed')).host }),
    );
    await storeSection(sectionRow('news', 0), rows);
    await leaseFeeds(
      rows.map(({ id }) => id),
      Date.now(),
    );
    return { rows, close: () => Promise.all(sites.map((site) => site.close())) };
  }

  test('asks all that were leased at once, in its next slice', async () => {
    const { rows, close } = await lostAmong(12);
    await poll();
    expect(await db.polls.count()).toBe(rows.length);
    expect(await db.feeds.filter(({ leasedAt }) => leasedAt !== undefined).count()).toBe(0);
    await close();
  });
});
