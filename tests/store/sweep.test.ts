import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/store/db';
import { KEEP_POLLS_PER_FEED } from '@/lib/store/polls';
import { SWEEP_ROWS } from '@/lib/store/slices';
import { KEEP_EDITIONS, sweepStore } from '@/lib/store/sweep';
import { DAY } from '@/lib/time';
import { edition, emptyStore, entry, NOW } from './fixtures';

beforeEach(emptyStore);

test('keeps the last attempts of each feed, however often others were asked', async () => {
  const attempt = { at: NOW, outcome: 'ok', bytes: 0, ms: 0, newEntries: 0 } as const;
  await db.polls.add({ ...attempt, feedId: 'rare' });
  await db.polls.bulkAdd(Array.from({ length: 200 }, () => ({ ...attempt, feedId: 'busy' })));
  await sweepStore(NOW, 'UTC');
  expect(await db.polls.where('feedId').equals('rare').count()).toBe(1);
  expect(await db.polls.where('feedId').equals('busy').count()).toBe(KEEP_POLLS_PER_FEED);
});

test('keeps the last editions and a month of the ledger', async () => {
  await db.editions.bulkPut(
    Array.from({ length: 40 }, (_, day) => edition({ id: `edition ${day}`, builtAt: NOW - day * DAY })),
  );
  await db.ledger.bulkPut([
    { key: 'old', day: '2026-10-12', storyId: '1', editionId: 'a' },
    { key: 'recent', day: '2026-11-14', storyId: '2', editionId: 'b' },
  ]);
  await sweepStore(NOW, 'UTC');
  expect(await db.editions.count()).toBe(KEEP_EDITIONS);
  expect(await db.editions.get('edition 0')).toBeDefined();
  expect((await db.ledger.toArray()).map((row) => row.key)).toEqual(['recent']);
});

test('forgets that an entry was read long after the entry is gone, never that it was saved', async () => {
  const readAt = NOW - 401 * DAY;
  await db.entries.put(entry('one', 'there'));
  await db.states.bulkPut([
    { id: 'one/there', readAt },
    { id: 'one/saved', readAt, savedAt: readAt },
    { id: 'one/gone', readAt },
    { id: 'one/recent', readAt: NOW - 399 * DAY },
  ]);
  await sweepStore(NOW, 'UTC');
  expect(await db.states.toCollection().primaryKeys()).toEqual(['one/recent', 'one/saved', 'one/there']);
});

test('takes a long ledger and many attempts in slices', async () => {
  const attempt = { at: NOW, outcome: 'ok', bytes: 0, ms: 0, newEntries: 0, feedId: 'busy' } as const;
  await db.polls.bulkAdd(Array.from({ length: 2 * SWEEP_ROWS }, () => attempt));
  await db.ledger.bulkPut(
    Array.from({ length: 2 * SWEEP_ROWS + 1 }, (_, n) => ({
      key: `${n}`,
      day: '2026-01-01',
      storyId: '1',
      editionId: 'a',
    })),
  );
  await sweepStore(NOW, 'UTC');
  expect(await db.polls.count()).toBe(KEEP_POLLS_PER_FEED);
  expect(await db.ledger.count()).toBe(0);
});
