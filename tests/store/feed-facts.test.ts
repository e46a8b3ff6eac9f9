import { beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { GIVEN_UP, REPLACED } from '@/lib/catalogue/replaced';
import { alternativesTo } from '@/lib/store/alternatives';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { eachFeed } from '@/lib/store/each-row';
import { followMove, packBefore, putAddressBack } from '@/lib/store/feed-address';
import { feedDetails, feedFacts } from '@/lib/store/feed-facts';
import { dueFeeds, putFirst, refusalOf } from '@/lib/store/feeds';
import { recordPoll } from '@/lib/store/record-poll';
import { pauseEverywhere, unsubscribeEverywhere } from '@/lib/store/subscriptions';
import { sectionViews } from '@/lib/store/views';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const moving = { url: 'https://new.example/feed', days: 2, lastDay: 3 };
beforeEach(emptyStore);

describe('what is known of feeds', () => {
  test('is read slice by slice, each feed once', async () => {
    await db.feeds.bulkPut(Array.from({ length: 700 }, (_, index) => feedRow(`f${index}`)));
    const sizes: number[] = [];
    const ids = new Set<string>();
    await eachFeed((feeds) => {
      sizes.push(feeds.length);
      for (const { id } of feeds) ids.add(id);
    });
    expect([sizes, ids.size]).toEqual([[250, 250, 200], 700]);
  });

  test('has habits once it was read, and where it moves', async () => {
    await storeSection(sectionRow('news', 0), [feedRow('a'), feedRow('b', { moving }), feedRow('c')]);
    await recordPoll({
      feed: feedRow('a'),
      poll: { feedId: 'a', at: NOW, outcome: 'ok', status: 200, bytes: 10, ms: 5 },
      entriesFor: () => ({ write: [entry('a', '1', { publishedAt: NOW, at: NOW })], listed: ['a/1'], complete: true }),
    });
    const facts = await feedFacts();
    expect([...facts.keys()].toSorted()).toEqual(['a', 'b']);
    expect(facts.get('a')?.habits).toMatchObject({ bareCount: 1, itemCount: 1 });
    expect(facts.get('a')?.habits?.days.at(-1)).toBe(1);
    expect(facts.get('b')?.moving).toEqual(moving);
  });

  test('of one has its attempts, the latest first, and nothing of a feed that is none', async () => {
    await db.feeds.put(feedRow('a', { headers: { ETag: '"1"' }, instead: 'html', siteUrl: 'https://a.example/' }));
    for (const at of [1, 2, 3]) await db.polls.add({ feedId: 'a', at, outcome: 'ok', bytes: 1, ms: 1, newEntries: 0 });
    await db.polls.add({ feedId: 'b', at: 4, outcome: 'ok', bytes: 1, ms: 1, newEntries: 0 });
    const details = await feedDetails('a');
    expect(details).toMatchObject({ headers: { ETag: '"1"' }, instead: 'html', siteUrl: 'https://a.example/' });
    expect(details?.attempts.map(({ at }) => at)).toEqual([3, 2, 1]);
    expect(await feedDetails('weather')).toBeUndefined();
  });
});

test('no more attempts are told than are kept, also before the sweep has been there', async () => {
  await db.feeds.put(feedRow('a'));
  const poll = { feedId: 'a', outcome: 'not-modified', bytes: 0, ms: 1, newEntries: 0 } as const;
  await db.polls.bulkAdd(Array.from({ length: 70 }, (_, at) => ({ ...poll, at })));
  const told = (await feedDetails('a'))?.attempts.map(({ at }) => at) ?? [];
  expect([told.length, told[0], told.at(-1)]).toEqual([50, 69, 20]);
});

test('a feed that was put before all others shows no time of its next attempt', async () => {
  await storeSection(sectionRow('news', 0), [feedRow('a', { nextPollAt: NOW, nextBecause: { code: 'hourly' } })]);
  expect((await sectionViews(byDexie))[0]?.feeds[0]).toMatchObject({ nextPollAt: NOW, next: { code: 'hourly' } });
  await putFirst('a');
  expect((await dueFeeds(NOW)).map(({ id }) => id)).toEqual(['a']);
  expect((await sectionViews(byDexie))[0]?.feeds[0]).toMatchObject({ nextPollAt: undefined, next: undefined });
});

describe('known alternatives', () => {
  test('are what took the place of an address, however it is written', () => {
    expect(alternativesTo('http://openai.com/blog/rss.xml/')[0]?.url).toBe('https://openai.com/news/rss.xml');
    expect(alternativesTo('https://www.who.int/feeds/entity/csr/don/en/rss.xml')[0]?.url).toMatch(
      /who\.int\/rss-feeds/,
    );
  });

  test('are the feeds of the same site that are shipped, but for the feed itself', () => {
    const own = 'https://www.cbc.ca/webfeed/rss/rss-canada';
    expect(alternativesTo('https://www.cbc.ca/cmlink/rss-canada').map(({ url }) => url)).toContain(own);
    expect(alternativesTo(own).map(({ url }) => url)).not.toContain(own);
    expect(alternativesTo('https://nobody.example/feed')).toEqual([]);
  });

  test('lead nowhere that is given up itself', () => {
    const dead = new Set<string>(REPLACED.map(({ was }) => was));
    const shipped = CATALOGUE.flatMap(({ feeds }) => feeds).map(({ url }) => url);
    expect([...REPLACED, ...GIVEN_UP].filter(({ now }) => dead.has(now) || !URL.canParse(now))).toEqual([]);
    expect(shipped.filter((url) => dead.has(url))).toEqual([]);
  });
});

describe('why a feed is not asked now', () => {
  const why = async (rest: object, floor = 10 * MINUTE) => {
    await storeSection(sectionRow('news', 0), [feedRow('a', { ...rest, nextPollAt: NOW + HOUR })]);
    const feed = await db.feeds.get('a');
    return feed && refusalOf(feed, NOW, { floor });
  };

  test.each([
    [{}, undefined],
    [{ attemptedAt: NOW - 11 * MINUTE }, undefined],
    [{ attemptedAt: NOW - 4 * MINUTE }, { why: 'asked-lately', until: NOW + 6 * MINUTE }],
    [{ holdUntil: NOW + HOUR }, { why: 'host', until: NOW + HOUR }],
    [{ outcome: 'gone' }, { why: 'gone' }],
    [{ skipHours: [11] }, { why: 'quiet-hours', until: Date.UTC(2026, 10, 21, 12) }],
  ])('%j: %j', async (rest, refusal) => {
    expect(await why(rest)).toEqual(refusal);
  });

  test('its host wants quiet, said to another feed of it', async () => {
    await db.feeds.put(feedRow('b', { host: 'a.example', holdUntil: NOW + MINUTE }));
    expect(await why({})).toEqual({ why: 'host', until: NOW + MINUTE });
  });

  test('it is paused, or its section is off', async () => {
    await why({});
    const feed = feedRow('a');
    await pauseEverywhere('a', { paused: true });
    expect(await refusalOf(feed, NOW, { floor: 0 })).toEqual({ why: 'paused' });
    await pauseEverywhere('a', { paused: false });
    await db.sections.update('news', { enabled: false });
    expect(await refusalOf(feed, NOW, { floor: 0 })).toEqual({ why: 'paused' });
  });
});

test('a feed of two sections is paused and removed in both', async () => {
  await storeSection(sectionRow('one', 0), [feedRow('a')]);
  await storeSection(sectionRow('two', 1), [feedRow('a'), feedRow('b')]);
  await pauseEverywhere('a', { paused: true });
  expect((await db.subscriptions.toArray()).filter(({ paused }) => paused).map(({ id }) => id)).toEqual([
    'one/a',
    'two/a',
  ]);
  await unsubscribeEverywhere('a');
  expect(await db.subscriptions.toCollection().primaryKeys()).toEqual(['two/b']);
});

describe('the address', () => {
  test('it moved to is used without asking, and given back', async () => {
    const feed = feedRow('a', { moving, etag: '"1"', nextPollAt: NOW });
    await db.feeds.put(feed);
    const followed = await followMove('a', NOW);
    if (followed?.kind !== 'followed') throw new Error(followed?.kind);
    expect(await db.feeds.get('a')).toEqual({ ...feed, url: moving.url, host: 'new.example', moving: undefined });
    await followed.undo();
    expect(await db.feeds.get('a')).toEqual(feed);
    expect(await followMove('none', NOW)).toBeUndefined();
  });

  test('is put back with what was there, and without what came since', async () => {
    const feed = feedRow('a', { etag: '"1"' });
    await db.feeds.put(feed);
    await db.listings.put({ feedId: 'a', ids: ['a/old'] });
    await db.entries.put(entry('a', 'old', { firstSeenAt: NOW - DAY }));
    const before = await packBefore(feed);
    await db.feeds.put({ ...feed, url: 'https://other.example/', etag: '"2"' });
    await db.entries.put(entry('a', 'new', { firstSeenAt: NOW }));
    await db.listings.put({ feedId: 'a', ids: ['a/new'] });
    await putAddressBack(before, NOW, NOW);
    expect(await db.feeds.toArray()).toEqual([feed]);
    expect(await db.entries.toCollection().primaryKeys()).toEqual(['a/old']);
    expect(await db.listings.get('a')).toEqual({ feedId: 'a', ids: ['a/old'] });
  });
});
