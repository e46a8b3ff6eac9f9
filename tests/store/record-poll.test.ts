import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/store/db';
import { recordPoll } from '@/lib/store/record-poll';
import { DAY } from '@/lib/time';
import { emptyStore, entry, feedRow, NOW } from './fixtures';

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
      entriesFor: () => ({ write: [entry('one', 'a'), entry('one', 'b', { revision: 2 })] }),
    });
    expect(stored).toBe(1);
    expect(await db.feeds.get('one')).toMatchObject({ etag: '"1"', newestAt: NOW });
    expect(await db.entries.count()).toBe(2);
    expect(await db.polls.toArray()).toMatchObject([{ ...poll, newEntries: 1 }]);
  });

  test('keeps no validators when its entries cannot be stored: the next answer must not be a 304', async () => {
    const broken = () => ({ write: [{ ...entry('one', 'a'), id: undefined as unknown as string }] });
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
        return { write: [] };
      },
    });
    expect(seen).toEqual(['one/a']);
  });

  test('does not bring back a feed that the reader removed meanwhile', async () => {
    await db.feeds.delete('one');
    expect(await recordPoll({ feed: feedRow('one'), poll, entriesFor: () => ({ write: [entry('one', 'a')] }) })).toBe(
      0,
    );
    expect(await db.entries.count()).toBe(0);
  });

  test('drops old entries that the feed no longer lists, and keeps those it does', async () => {
    const old = { firstSeenAt: NOW - 31 * DAY };
    await db.entries.bulkPut([
      entry('one', 'listed', old),
      entry('one', 'gone', old),
      entry('one', 'young'),
      entry('other', 'x', old),
    ]);
    const part = () => ({ write: [] });
    await recordPoll({ feed: feedRow('one'), poll, entriesFor: part });
    expect(await db.entries.count()).toBe(4);
    await recordPoll({
      feed: feedRow('one'),
      poll,
      entriesFor: () => ({ write: [], listed: new Set(['one/listed']) }),
    });
    expect((await db.entries.toCollection().primaryKeys()).toSorted()).toEqual(['one/listed', 'one/young', 'other/x']);
  });

  test('leaves a whole host alone when one of its feeds was told to wait', async () => {
    await db.feeds.bulkPut([feedRow('two', { host: 'one.example' }), feedRow('elsewhere')]);
    const holdUntil = NOW + DAY;
    await recordPoll({
      feed: feedRow('one', { holdUntil, nextPollAt: holdUntil }),
      hold: { host: 'one.example', until: holdUntil },
      poll,
    });
    expect(await db.feeds.get('two')).toMatchObject({ holdUntil, nextPollAt: holdUntil });
    expect((await db.feeds.get('elsewhere'))?.holdUntil).toBeUndefined();
  });
});
