import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AddressOutcome } from '@/lib/feed-health';
import { answerChangeAddress, answerTryFeed } from '@/lib/jobs/worker';
import { db } from '@/lib/store/db';
import { putAddressBack } from '@/lib/store/feed-address';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, entry, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { redirected, withheld } from '../support/browser';
import { type Handler, rss, startWeb } from '../support/web';

const TITLES = ['Bridge opens', 'Harbour reopens'];
const feed: Handler = (_, response) =>
  response
    .writeHead(200, { ETag: '"v2"', 'Content-Type': 'text/xml', 'Cache-Control': 'max-age=60' })
    .end(rss(TITLES, Date.now() - MINUTE));
const PAGES: Record<string, Handler> = {
  '/feed': feed,
  '/new': feed,
  '/other': feed,
  '/page': (_, response) =>
    response.end('<!doctype html><link rel="alternate" type="application/rss+xml" href="/new"><title>A</title>'),
  '/json': (_, response) => response.end('{"a":1}'),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/to-other': (_, response) => response.writeHead(302, { Location: '/other' }).end(),
  '/moved': (_, response) => response.writeHead(301, { Location: '/new' }).end(),
  '/away': (_, response) => response.destroy(),
};

let web: Awaited<ReturnType<typeof startWeb>>;
const at = (path: string) => ({ url: web.url(path), host: new URL(web.url(path)).host });
beforeEach(async () => {
  await emptyStore();
  web = await startWeb(PAGES);
  const old = Date.now() - 2 * HOUR;
  await storeSection(sectionRow('news', 0), [
    feedRow('a', {
      ...at('/feed'),
      nextPollAt: Date.now() + HOUR,
      attemptedAt: old,
      etag: '"v1"',
      bodyHash: 'x',
      failureCount: 3,
    }),
    feedRow('b', { ...at('/other'), nextPollAt: Date.now() + HOUR, title: 'The other' }),
  ]);
  await db.entries.put(entry('a', 'old', { firstSeenAt: old, at: old }));
});
afterEach(async () => {
  withheld.clear();
  redirected.length = 0;
  await web.close();
});

const paths = () => web.asked.map(({ path }) => path);

describe('try now', () => {
  test('asks that feed and no other, and tells what came', async () => {
    await db.feeds.update('b', { nextPollAt: 0 });
    expect(await answerTryFeed('a')).toEqual({ kind: 'asked', outcome: 'ok', status: 200, newEntries: 2 });
    expect(paths()).toEqual(['/feed']);
    const row = await db.feeds.get('a');
    expect(row).toMatchObject({
      etag: '"v2"',
      failureCount: 0,
      headers: { 'Cache-Control': 'max-age=60', ETag: '"v2"' },
    });
    expect(row?.nextPollAt).toBeGreaterThan(Date.now() + 50 * MINUTE);
  });

  test('a second time is told why not, and asks nobody', async () => {
    await answerTryFeed('a');
    expect(await answerTryFeed('a')).toMatchObject({ kind: 'refused', why: 'asked-lately' });
    expect(paths()).toEqual(['/feed']);
  });

  test('while others are asked is put before them', async () => {
    await navigator.locks.request('job:poll-due', async () => {
      expect(await answerTryFeed('a')).toEqual({ kind: 'queued' });
    });
    expect(paths()).toEqual([]);
    expect((await db.feeds.get('a'))?.nextPollAt).toBeLessThan(0);
  });

  test('a feed that was removed is not asked', async () => {
    expect(await answerTryFeed('none')).toMatchObject({ kind: 'refused' });
  });

  test('a feed that redirects to a host that is withheld says that this is what it wants', async () => {
    await db.feeds.update('a', at('/away'));
    redirected.push({ url: web.url('/away'), redirectUrl: 'https://far.example/feed', statusCode: 301 });
    withheld.add('far.example');
    expect(await answerTryFeed('a')).toMatchObject({ kind: 'asked', outcome: 'permission', status: 301 });
    expect(await db.feeds.get('a')).toMatchObject({
      withheldHost: 'far.example',
      outcome: 'permission',
      failureCount: 3,
    });
    withheld.clear();
    await db.feeds.update('a', { ...at('/feed'), attemptedAt: 0 });
    await answerTryFeed('a');
    expect((await db.feeds.get('a'))?.withheldHost).toBeUndefined();
  });

  test('a redirect that says that it is for ever is known as one', async () => {
    await db.feeds.update('a', at('/moved'));
    redirected.push({ url: web.url('/moved'), redirectUrl: web.url('/new'), statusCode: 301 });
    await answerTryFeed('a');
    expect((await db.feeds.get('a'))?.moving).toMatchObject({ url: web.url('/new'), days: 1, isForEver: true });
    redirected.splice(0, 1, { url: web.url('/moved'), redirectUrl: web.url('/new'), statusCode: 302 });
    await db.feeds.update('a', { attemptedAt: 0 });
    await answerTryFeed('a');
    expect((await db.feeds.get('a'))?.moving).toEqual(expect.not.objectContaining({ isForEver: true }));
  });
});

describe('another address', () => {
  const change = (path: string, confirmedHost: string | undefined = '127.0.0.1') =>
    answerChangeAddress({ feedId: 'a', url: web.url(path), confirmedHost });
  const changed = (outcome: AddressOutcome) => {
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    return outcome;
  };

  test('is asked once, and is this feed from then on, with all that it had', async () => {
    changed(await change('/new'));
    expect(paths()).toEqual(['/new']);
    expect(web.asked[0]?.headers['if-none-match']).toBeUndefined();
    expect(await db.feeds.get('a')).toMatchObject({ ...at('/new'), etag: '"v2"', failureCount: 0, outcome: 'ok' });
    expect(await db.entries.count()).toBe(3);
    expect((await db.subscriptions.toArray()).map(({ feedId }) => feedId)).toEqual(['a', 'b']);
  });

  test('is taken back whole', async () => {
    const before = await db.feeds.get('a');
    const { before: packed, at: since } = changed(await change('/new'));
    await putAddressBack(packed, since, Date.now());
    expect(await db.feeds.get('a')).toEqual(before);
    expect(await db.entries.toCollection().primaryKeys()).toEqual(['a/old']);
  });

  test.each([
    ['/page', { kind: 'page', feeds: [expect.stringContaining('/new')] }],
    ['/json', { kind: 'not-a-feed', what: 'json' }],
    ['/missing', { kind: 'failed', outcome: 'http', status: 404 }],
    ['/to-other', { kind: 'known', title: 'b', sectionIds: ['news'] }],
  ])('%s changes nothing', async (path, outcome) => {
    const before = await db.feeds.get('a');
    expect(await change(path)).toMatchObject(outcome);
    expect([await db.feeds.get('a'), await db.entries.count()]).toEqual([before, 1]);
    expect(web.asked.filter((one) => one.path === path).length).toBe(1);
  });

  test('that is known, the same, private or wants quiet is not asked', async () => {
    expect(await change('/feed')).toEqual({ kind: 'same' });
    expect(await change('/other')).toMatchObject({ kind: 'known', sectionIds: ['news'] });
    expect(await answerChangeAddress({ feedId: 'a', url: web.url('/new') })).toMatchObject({ kind: 'private' });
    await db.feeds.put(
      feedRow('c', { url: 'https://busy.example/1', host: 'busy.example', holdUntil: Date.now() + HOUR }),
    );
    expect(await answerChangeAddress({ feedId: 'a', url: 'https://busy.example/2' })).toMatchObject({ kind: 'held' });
    withheld.add('far.example');
    expect(await answerChangeAddress({ feedId: 'a', url: 'https://far.example/' })).toMatchObject({
      kind: 'withheld',
      hosts: ['far.example', 'www.far.example'],
    });
    expect(await answerChangeAddress({ feedId: 'none', url: web.url('/new') })).toEqual({ kind: 'removed' });
    expect(paths()).toEqual([]);
  });

  test('waits while others are asked', async () => {
    await navigator.locks.request('job:poll-due', async () => expect(await change('/new')).toEqual({ kind: 'busy' }));
    expect(paths()).toEqual([]);
  });
});
