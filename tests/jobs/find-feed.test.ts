import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedId } from '@/lib/catalogue/feed-id';
import type { FeedSearch } from '@/lib/feed-search';
import { findFeed } from '@/lib/jobs/find-feed';
import { keepFeed } from '@/lib/jobs/keep-feed';
import { pollDue } from '@/lib/jobs/poll-due';
import { db } from '@/lib/store/db';
import { subscribe, unsubscribe } from '@/lib/store/subscriptions';
import { HOUR, MINUTE } from '@/lib/time';
import { emptyStore, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { redirected, withheld } from '../support/browser';
import { type Handler, rss, startWeb } from '../support/web';

const TITLES = ['Bridge opens', 'Harbour reopens', 'Snow expected'];
const answer =
  (body: string, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const feed = (at = Date.now() - 5 * MINUTE) => rss(TITLES, at);

const PAGES: Record<string, Handler> = {
  '/feed': (_, response) => response.writeHead(200, { ETag: '"v1"', 'Content-Type': 'text/xml' }).end(feed()),
  '/site': answer(
    '<title>A</title><link rel="alternate" type="application/rss+xml" title=" The\n news " href="/feed">',
  ),
  '/links': answer('<link rel="alternate" type="application/rss+xml" href="/feed">', { 'Content-Type': 'text/html' }),
  '/bare': answer('<!doctype html><title>Nothing to read</title>'),
  '/moved': (_, response) => response.writeHead(302, { Location: '/feed' }).end(),
  '/away': (_, response) => response.destroy(),
  '/slash/': answer(feed()),
  '/slash': (_, response) => response.writeHead(301, { Location: '/slash/' }).end(),
  '/empty': answer(''),
  '/json': answer('{"a":1}'),
  '/text': answer('nothing but words'),
  '/cut': answer(feed().slice(0, -90), { ETag: '"v1"' }),
  '/busy': answer('', { 'Retry-After': '600' }, 429),
  '/@harbour': answer('<title>A</title><link rel="alternate" type="application/rss+xml" href="/feed">'),
};

let web: Awaited<ReturnType<typeof startWeb>>;
beforeEach(async () => {
  await emptyStore();
  web = await startWeb(PAGES);
  await storeSection(sectionRow('news', 0), [feedRow('other')]);
});
afterEach(async () => {
  withheld.clear();
  redirected.length = 0;
  await web.close();
});

const find = (path: string) => findFeed({ address: web.url(path), confirmedHost: '127.0.0.1' });
const paths = () => web.asked.map(({ path }) => path);
const answerOf = (found: FeedSearch): string => {
  if (found.kind !== 'found' || found.answer === undefined) throw new Error(`not found: ${found.kind}`);
  return found.answer;
};

test('an address that redirects to a host that is withheld says so, and which', async () => {
  redirected.push({ url: web.url('/away'), redirectUrl: 'https://far.example/feed', statusCode: 302 });
  withheld.add('far.example');
  expect(await find('/away')).toEqual({
    kind: 'withheld',
    url: web.url('/away'),
    hosts: ['far.example', 'www.far.example'],
    leadsTo: 'https://far.example/feed',
  });
});

test('an address that redirects into a private network is not what a permission could mend', async () => {
  redirected.push({ url: web.url('/away'), redirectUrl: 'https://nas.lan/feed', statusCode: 302 });
  withheld.add('nas.lan');
  expect(await find('/away')).toMatchObject({ kind: 'failed', outcome: 'network' });
});

describe('a feed', () => {
  test('is looked at with one request, and stores nothing', async () => {
    const found = await find('/feed');
    expect(found).toMatchObject({
      kind: 'found',
      preview: {
        url: web.url('/feed'),
        title: 'Example News',
        siteUrl: 'https://news.example/',
        itemCount: 3,
        summaryCount: 3,
        pace: { per: 'day' },
        outcome: 'ok',
      },
    });
    expect(found.kind === 'found' && found.preview.items.map(({ title }) => title)).toEqual(TITLES);
    expect([paths(), await db.feeds.count(), await db.entries.count()]).toEqual([['/feed'], 1, 0]);
  });

  test('that is added is not asked again: entries, validators and the next attempt are those of the look', async () => {
    const found = await find('/feed');
    expect(await keepFeed(answerOf(found))).toEqual({ kind: 'kept' });
    await subscribe('news', { url: web.url('/feed'), title: 'Mine' });
    await pollDue(async () => undefined);
    expect(paths()).toEqual(['/feed']);
    const row = await db.feeds.get(feedId(web.url('/feed')));
    expect(row).toMatchObject({ etag: '"v1"', outcome: 'ok', title: 'Example News', failureCount: 0 });
    expect(row?.confirmedAt).toBeGreaterThan(0);
    expect(row?.nextPollAt).toBeGreaterThanOrEqual(Date.now() + HOUR - MINUTE);
    const polls = await db.polls
      .where('feedId')
      .equals(feedId(web.url('/feed')))
      .toArray();
    expect(polls).toMatchObject([{ outcome: 'ok', status: 200, newEntries: 3 }]);
  });

  test('that is handed in twice is stored once', async () => {
    const packed = answerOf(await find('/feed'));
    await keepFeed(packed);
    await keepFeed(packed);
    expect([await db.entries.count(), await db.polls.count()]).toEqual([3, 1]);
  });

  test('that is cut off keeps its whole items and none of its validators', async () => {
    await keepFeed(answerOf(await find('/cut')));
    const row = await db.feeds.get(feedId(web.url('/cut')));
    expect([row?.outcome, row?.etag, await db.entries.count()]).toEqual(['cut-off', undefined, 2]);
  });

  test('is asked where its redirect leads only if that is another way to write the address', async () => {
    expect(await find('/slash')).toMatchObject({ preview: { url: web.url('/slash/') } });
    expect(await find('/moved')).toMatchObject({ preview: { url: web.url('/moved') } });
  });

  test('that was removed is shown from what is stored, without a request', async () => {
    await keepFeed(answerOf(await find('/feed')));
    const id = await subscribe('news', { url: web.url('/feed'), title: 'Mine' });
    await unsubscribe(id);
    const found = await find('/feed');
    expect(found).toMatchObject({ kind: 'found', preview: { itemCount: 3, title: 'Example News' } });
    expect(found).not.toHaveProperty('answer');
    expect(paths()).toEqual(['/feed']);
  });
});

describe('a feed that is there already', () => {
  beforeEach(async () => {
    await subscribe('news', { url: web.url('/feed'), title: 'Mine' });
  });

  test.each(['/feed', '/feed/', '/feed?utm_source=x', '/feed#top'])(
    'is known at %s without a request',
    async (path) => {
      const expected = { kind: 'known', url: web.url('/feed'), title: 'Mine', sectionIds: ['news'] };
      expect(await find(path)).toEqual(expected);
      expect(paths()).toEqual([]);
    },
  );

  test('is known behind a redirect', async () => {
    expect(await find('/moved')).toMatchObject({ kind: 'known', title: 'Mine' });
  });
});

describe('a page', () => {
  test('tells which feeds it announces, and none of them is asked', async () => {
    const feeds = [{ url: web.url('/feed'), title: 'The news' }];
    expect(await find('/site')).toEqual({ kind: 'choice', url: web.url('/site'), feeds });
    expect(paths()).toEqual(['/site']);
  });

  test('is known by its type where its markup does not tell', async () => {
    expect(await find('/links')).toMatchObject({ kind: 'choice', feeds: [{ url: web.url('/feed') }] });
  });

  test('without feeds names the usual places, and none of them is asked', async () => {
    expect(await find('/bare')).toMatchObject({ kind: 'no-feed', url: web.url('/bare') });
    expect(paths()).toEqual(['/bare']);
  });

  test('is asked where the feed that it should have is none', async () => {
    expect(await find('/@harbour')).toMatchObject({ kind: 'choice', feeds: [{ url: web.url('/feed') }] });
    expect(paths()).toEqual(['/@harbour.rss', '/@harbour']);
  });
});

describe('what is no feed', () => {
  test.each([
    ['/empty', { kind: 'not-a-feed', what: 'empty' }],
    ['/json', { kind: 'not-a-feed', what: 'json' }],
    ['/text', { kind: 'not-a-feed', what: 'other' }],
    ['/missing', { kind: 'failed', outcome: 'http', status: 404 }],
    ['/busy', { kind: 'failed', outcome: 'http', status: 429 }],
  ])('is told of %s', async (path, expected) => expect(await find(path)).toMatchObject(expected));
});

describe('nothing is asked', () => {
  test('of a host that the browser withholds', async () => {
    withheld.add('127.0.0.1');
    expect(await find('/feed')).toEqual({ kind: 'withheld', url: web.url('/feed'), hosts: ['127.0.0.1'] });
    expect(paths()).toEqual([]);
  });

  test('of a private address that is not confirmed, or of another one than was confirmed', async () => {
    const address = web.url('/feed');
    expect(await findFeed({ address })).toEqual({ kind: 'private', url: address, host: '127.0.0.1' });
    expect(await findFeed({ address, confirmedHost: 'printer.local' })).toMatchObject({ kind: 'private' });
    expect(paths()).toEqual([]);
  });
});

describe('the section that is suggested', () => {
  const sectionOf = async (path: string) => {
    const found = await find(path);
    return found.kind === 'found' ? found.preview.sectionId : found.kind;
  };

  test('has feeds of the same site', async () => {
    await storeSection(sectionRow('town', 1), [feedRow('news', { url: 'https://www.news.example/rss' })]);
    expect(await sectionOf('/feed')).toBe('town');
  });

  test('is nothing where there is none of its kind', async () => {
    expect(await sectionOf('/feed')).toBeUndefined();
  });
});
