import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setRequestRules } from '@/lib/browser/request-rules';
import { answerChangeAddress, answerTryFeed } from '@/lib/jobs/worker';
import { db } from '@/lib/store/db';
import { followMove, putAddressBack } from '@/lib/store/feed-address';
import { dueFeeds } from '@/lib/store/feeds';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { browser, redirected, stopped, withheld } from '../support/browser';
import { type Handler, rss, startWeb } from '../support/web';

const told: Handler = (_, response) =>
  response.writeHead(200, { ETag: '"v2"', 'Content-Type': 'text/xml' }).end(rss(['Bridge opens'], Date.now() - MINUTE));

let answer: () => void = () => undefined;
/** Answers when the test says so. */
const held: Handler = (request, response) => {
  answer = () => told(request, response);
};

const moved: Handler = (_, response) => response.writeHead(301, { Location: '/new' }).end();
const away: Handler = (_, response) => response.destroy();

let web: Awaited<ReturnType<typeof startWeb>>;
const at = (path: string) => ({ url: web.url(path), host: new URL(web.url(path)).host });
beforeEach(async () => {
  await emptyStore();
  web = await startWeb({ '/feed': told, '/other': told, '/new': told, '/held': held, '/moved': moved, '/away': away });
  const later = { nextPollAt: Date.now() + HOUR, attemptedAt: Date.now() - 2 * HOUR };
  await storeSection(sectionRow('news', 0), [
    feedRow('a', { ...at('/feed'), ...later }),
    feedRow('b', { ...at('/other'), ...later }),
  ]);
});
const { fetch } = globalThis;
afterEach(async () => {
  globalThis.fetch = fetch;
  withheld.clear();
  redirected.length = 0;
  stopped.error = undefined;
  await web.close();
});

const untilAsked = (path: string) => expect.poll(() => web.asked.map((one) => one.path)).toContain(path);

describe('try now', () => {
  test('of a second feed, while the first is asked, makes it the next one', async () => {
    await db.feeds.update('a', at('/held'));
    const first = answerTryFeed('a');
    await untilAsked('/held');
    expect(await answerTryFeed('b')).toEqual({ kind: 'queued' });
    expect((await db.feeds.get('b'))?.nextPollAt).toBeLessThan(0);
    answer();
    expect(await first).toMatchObject({ kind: 'asked', outcome: 'ok' });
  });

  test('is under the browser’s rules for all, whatever was confirmed for a wish that came to nothing', async () => {
    const isLetThrough = async () =>
      /excludedRequestDomains":[^\]]*"localhost"/.test(
        JSON.stringify(await browser.declarativeNetRequest.getSessionRules()),
      );
    await answerChangeAddress({ feedId: 'a', url: 'http://localhost:1/none', confirmedHost: 'localhost' });
    expect(await isLetThrough()).toBe(true);
    await answerTryFeed('b');
    expect(await isLetThrough()).toBe(false);
  });

  test('may set those rules while somebody else does', async () => {
    const { getSessionRules, updateSessionRules } = browser.declarativeNetRequest;
    await updateSessionRules({ removeRuleIds: (await getSessionRules()).map(({ id }) => id) });
    const rules = { named: { userAgent: 'us', hosts: [] }, refused: ['x'], except: [] };
    await Promise.all([setRequestRules(rules), setRequestRules(rules)]);
    expect((await getSessionRules()).length).toBeGreaterThan(1);
  });

  test('again and again while it is asked asks once', async () => {
    await db.feeds.update('a', at('/held'));
    const first = answerTryFeed('a');
    await untilAsked('/held');
    expect(await answerTryFeed('a')).toEqual({ kind: 'refused', why: 'under-way' });
    answer();
    await first;
    expect((await db.feeds.get('a'))?.nextPollAt).toBeGreaterThan(Date.now());
    expect(web.asked.length).toBe(1);
  });
});

const ask = (id: string) => db.feeds.update(id, { attemptedAt: 0 }).then(() => answerTryFeed(id));

describe('an address that changes while the feed is asked', () => {
  test('stays taken back when the answer of the other one comes', async () => {
    const outcome = answerChangeAddress({ feedId: 'a', url: web.url('/held'), confirmedHost: '127.0.0.1' });
    await untilAsked('/held');
    answer();
    const changed = await outcome;
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    const again = ask('a');
    await expect.poll(() => web.asked.length, { timeout: 5000 }).toBe(2);
    await putAddressBack(changed.before, changed.at, Date.now());
    answer();
    await again;
    const row = await db.feeds.get('a');
    expect(row).toMatchObject(at('/feed'));
    expect([row?.etag, row?.leasedAt]).toEqual([undefined, undefined]);
    expect(await db.entries.count()).toBe(0);
  });

  test('stays where the reader followed its redirect, and is not asked twice for that', async () => {
    await db.feeds.update('a', { ...at('/held'), moving: { url: web.url('/feed'), days: 2, lastDay: 1 } });
    const asking = ask('a');
    await untilAsked('/held');
    await followMove('a', Date.now());
    answer();
    await asking;
    const row = await db.feeds.get('a');
    expect(row).toMatchObject(at('/feed'));
    expect(row?.leasedAt).toBeUndefined();
    expect(row?.nextPollAt).toBeGreaterThan(Date.now() + 50 * MINUTE);
  });
});

test('a feed that was removed while it was asked elsewhere was not changed', async () => {
  const outcome = answerChangeAddress({ feedId: 'a', url: web.url('/held'), confirmedHost: '127.0.0.1' });
  await untilAsked('/held');
  await db.feeds.delete('a');
  answer();
  expect(await outcome).toEqual({ kind: 'removed' });
});

test('an address is known as another feed’s also where this one has more sections, and leads there', async () => {
  const moving = { url: web.url('/other'), days: 2, lastDay: 1 };
  await storeSection(sectionRow('more', 1), [feedRow('a', { ...at('/feed'), moving })]);
  expect(await answerChangeAddress({ feedId: 'a', url: web.url('/other'), confirmedHost: '127.0.0.1' })).toMatchObject({
    kind: 'known',
    title: 'b',
    sectionIds: ['news'],
  });
  expect(web.asked).toEqual([]);
});

test('a redirect is not followed to where another feed is that the reader has', async () => {
  await db.feeds.update('a', { moving: { url: web.url('/other'), days: 2, lastDay: 1 } });
  expect(await followMove('a', Date.now())).toMatchObject({ kind: 'known', title: 'b', sectionIds: ['news'] });
  expect(await db.feeds.get('a')).toMatchObject(at('/feed'));
});

test('a paused feed whose worker was lost while it asked can be asked elsewhere once its lease is over', async () => {
  const leasedAt = Date.now() - 10 * MINUTE;
  await db.feeds.update('a', { leasedAt, nextPollAt: leasedAt + 5 * MINUTE });
  expect(await answerChangeAddress({ feedId: 'a', url: web.url('/new'), confirmedHost: '127.0.0.1' })).toMatchObject({
    kind: 'changed',
  });
});

describe('a host that wants quiet', () => {
  const HELD = { url: 'https://quiet.example/1', host: 'quiet.example' };
  const until = Date.now() + HOUR;
  const due = { nextPollAt: 0, attemptedAt: Date.now() - 2 * HOUR };
  beforeEach(async () => {
    await db.feeds.put(feedRow('b', { ...HELD, holdUntil: until, nextPollAt: until }));
  });

  test('has it from a feed whose address was taken back', async () => {
    const before = feedRow('a', { url: 'https://quiet.example/2', host: 'quiet.example', ...due });
    await putAddressBack(JSON.stringify({ feed: before }), Date.now(), Date.now());
    expect((await dueFeeds(Date.now())).map(({ id }) => id)).toEqual([]);
  });

  test('has it from a feed that is asked there from now on', async () => {
    const moving = { url: 'https://quiet.example/2', days: 2, lastDay: 1 };
    await db.feeds.put(feedRow('a', { ...due, moving }));
    const back = await followMove('a', Date.now());
    expect((await dueFeeds(Date.now())).map(({ id }) => id)).toEqual([]);
    if (back?.kind !== 'followed') throw new Error(back?.kind);
    await back.undo();
    expect(await db.feeds.get('a')).toMatchObject({ url: 'https://a.example/feed', moving });
  });

  test('has it also where it said so to a wish that came to nothing', async () => {
    let asked = 0;
    globalThis.fetch = async () => {
      asked += 1;
      return new Response('', { status: 429, headers: { 'Retry-After': '1800' } });
    };
    await db.feeds.put(feedRow('a', { nextPollAt: Date.now() + MINUTE }));
    const wish = { feedId: 'a', url: 'https://a.example/new' };
    expect(await answerChangeAddress(wish)).toMatchObject({ kind: 'failed', status: 429 });
    expect(await answerChangeAddress(wish)).toMatchObject({ kind: 'held' });
    expect(asked).toBe(1);
    expect((await db.feeds.get('a'))?.nextPollAt).toBeGreaterThan(Date.now() + 29 * MINUTE);
  });
});

test('a page of somebody else’s names no feed inside the reader’s network', async () => {
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
  globalThis.fetch = async () =>
    new Response(`<!doctype html>${link('http://192.168.1.1/feed')}${link('/feed.xml')}<title>A</title>`);
  expect(await answerChangeAddress({ feedId: 'a', url: 'https://page.example/' })).toMatchObject({
    kind: 'page',
    feeds: ['https://page.example/feed.xml'],
  });
});

describe('a redirect that goes on from another host', () => {
  const hop = (requestId: string, url: string, redirectUrl: string, statusCode = 301) => ({
    requestId,
    url,
    redirectUrl,
    statusCode,
  });

  test('to one that is withheld says so', async () => {
    await db.feeds.update('a', at('/away'));
    withheld.add('far.example');
    redirected.push(
      hop('2', 'https://between.example/', 'https://elsewhere.example/'),
      hop('1', web.url('/away'), 'https://between.example/'),
      hop('1', 'https://between.example/', 'https://far.example/feed'),
    );
    expect(await answerTryFeed('a')).toMatchObject({ kind: 'asked', outcome: 'permission' });
    expect((await db.feeds.get('a'))?.withheldHost).toBe('far.example');
  });

  const leadInside = async (url: string) => {
    await db.feeds.update('a', { url });
    redirected.push(
      hop('1', url, 'https://between.example/'),
      hop('1', 'https://between.example/', 'http://192.168.1.1/', 302),
    );
    stopped.error = 'net::ERR_BLOCKED_BY_CLIENT';
    return answerTryFeed('a');
  };

  test('into the reader’s network says so, whatever the browser made of it', async () => {
    const url = web.url('/away').replace('http:', 'https:');
    expect(await leadInside(url)).toMatchObject({ kind: 'asked', outcome: 'private', status: 302 });
  });

  test('into a portal’s is nobody’s fault', async () => {
    expect(await leadInside(web.url('/away'))).toMatchObject({ kind: 'asked', outcome: 'offline' });
    expect((await db.feeds.get('a'))?.failureCount).toBe(0);
  });

  test('in a circle comes to its end', async () => {
    const lately = { at: Date.now() - 2 * MINUTE, bytes: 0, ms: 1, newEntries: 0 };
    await db.polls.add({ feedId: 'b', outcome: 'ok', status: 200, ...lately });
    await db.feeds.update('a', at('/away'));
    redirected.push(
      hop('1', web.url('/away'), 'https://between.example/'),
      hop('1', 'https://between.example/', web.url('/away')),
      hop('1', web.url('/away'), 'https://between.example/'),
    );
    expect(await answerTryFeed('a')).toMatchObject({ kind: 'asked', outcome: 'network' });
  });

  test('is for ever only where each of them said so', async () => {
    await db.feeds.update('a', at('/moved'));
    redirected.push(
      hop('1', web.url('/moved'), 'https://between.example/'),
      hop('1', 'https://between.example/', web.url('/new'), 302),
    );
    await answerTryFeed('a');
    expect((await db.feeds.get('a'))?.moving).toEqual({ url: web.url('/new'), days: 1, lastDay: expect.any(Number) });
  });
});
