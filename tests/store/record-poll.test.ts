import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '@/lib/feed/types';
import { db } from '@/lib/store/db';
import { recordPoll } from '@/lib/store/record-poll';
import { DAY } from '@/lib/time';
import { emptyStore, entry, feedRow, NOW } from './fixtures';

const reading = (...write: Entry[]) => ({ write, listed: write.map((each) => each.id), complete: true });
const poll = { feedId: 'one', at: NOW, outcome: 'ok', status: 200, bytes: 10, ms: 5 } as const;

beforeEach(async () => {
  await emptyStore();
  await db.feeds.put(feedRow('one'));
});

describe('recordPoll', () => {
  test('stores entries, state and the attempt together', async () => {
    const feed = feedRow('one', { etag: '"1"', nextPollAt: NOW + 1 });
    const stored = await recordPoll({
      feed,
      poll,
      entriesFor: () => reading(entry('one', 'a'), entry('one', 'b', { revision: 2 })),
    });
    expect(stored).toBe(1);
    expect(await db.feeds.get('one')).toMatchObject({ etag: '"1"', newestAt: NOW });
    expect(await db.entries.count()).toBe(2);
    expect(await db.polls.toArray()).toMatchObject([{ ...poll, newEntries: 1 }]);
  });

  test('keeps no validators when its entries cannot be stored: the next answer must not be a 304', async () => {
    const broken = () => reading({ ...entry('one', 'a'), id: undefined as unknown as string });
    await expect(recordPoll({ feed: feedRow('one', { etag: '"1"' }), poll, entriesFor: broken })).rejects.toThrow();
    expect((await db.feeds.get('one'))?.etag).toBeUndefined();
    expect(await db.polls.count()).toBe(0);
  });

  test('shows what is already stored to whoever decides what to write', async () => {
    await db.entries.bulkPut([entry('one', 'a'), entry('other', 'z')]);
    let seen: string[] = [];
    await recordPoll({
      feed: feedRow('one'),
      poll,
      entriesFor: (known) => {
        seen = [...known.keys()];
        return reading();
      },
    });
    expect(seen).toEqual(['one/a']);
  });

  test('leaves a host the quiet that it asked for in another answer; not one that the feed has left', async () => {
    const held = { holdUntil: NOW + DAY, nextPollAt: NOW + DAY };
    await db.feeds.update('one', held);
    await recordPoll({ feed: feedRow('one', { nextPollAt: NOW + 1 }), poll });
    expect(await db.feeds.get('one')).toMatchObject(held);
    await recordPoll({ feed: feedRow('one', { host: 'elsewhere.example', nextPollAt: NOW + 1 }), poll });
    expect(await db.feeds.get('one')).toMatchObject({ nextPollAt: NOW + 1 });
  });

  test('does not bring back a feed that the reader removed meanwhile', async () => {
    await db.feeds.delete('one');
    expect(await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => reading(entry('one', 'a')) })).toBe(0);
    expect(await db.entries.count()).toBe(0);
  });

  test('knows what a document lists; one that was cut off only adds to it', async () => {
    const document = (complete: boolean, ...listed: string[]) => ({ write: [], listed, complete });
    const listing = async () => (await db.listings.get('one'))?.ids;
    await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => document(true, 'one/a', 'one/b') });
    await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => document(false, 'one/c') });
    expect(await listing()).toEqual(['one/c', 'one/a', 'one/b']);
    await recordPoll({ feed: feedRow('one'), poll });
    expect(await listing()).toHaveLength(3);
    await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => document(true, 'one/c') });
    expect(await listing()).toEqual(['one/c']);
  });

  test('leaves a whole host alone when one of its feeds was told to wait', async () => {
    await db.feeds.bulkPut([feedRow('two', { host: 'one.example' }), feedRow('elsewhere')]);
    const holdUntil = NOW + DAY;
    await recordPoll({
      feed: feedRow('one', { holdUntil, nextPollAt: holdUntil }),
      hold: { host: 'one.example', until: holdUntil },
      poll,
    });
    expect(await db.feeds.get('two')).toMatchObject({
      holdUntil,
      nextPollAt: holdUntil,
      nextBecause: { code: 'host', wait: holdUntil - poll.at },
    });
    expect((await db.feeds.get('elsewhere'))?.holdUntil).toBeUndefined();
  });

  test('keeps the last fifty attempts of a feed', async () => {
    for (let at = NOW; at < NOW + 55; at++) {
      const entriesFor = () => ({ write: [], listed: [], complete: true });
      await recordPoll({ feed: feedRow('one'), poll: { ...poll, at }, entriesFor });
    }
    const kept = await db.polls.where('feedId').equals('one').sortBy('at');
    expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, index) => NOW + 5 + index));
  });

  test('knows the usual pace from the dates of entries, and keeps it while nothing changes', async () => {
    const dated = (day: number) => entry('one', `${day}`, { publishedAt: NOW - day * DAY, at: NOW - day * DAY });
    const write = [0, 2, 4, 6, 8].map(dated);
    await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => ({ write, listed: [], complete: true }) });
    const feed = await db.feeds.get('one');
    expect(feed).toMatchObject({ newestAt: NOW, pace: { count: 4, per: 'week' } });
    await recordPoll({ feed: feed ?? feedRow('one'), poll });
    expect((await db.feeds.get('one'))?.pace).toEqual({ count: 4, per: 'week' });
  });
});
