import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '@/lib/feed/types';
import { db } from '@/lib/store/db';
import { SWEEP_ROWS } from '@/lib/store/slices';
import { saveEntries } from '@/lib/store/states';
import { KEEP_NEWEST, sweepEntries } from '@/lib/store/sweep-entries';
import { DAY } from '@/lib/time';
import { emptyStore, entry, NOW } from './fixtures';

beforeEach(emptyStore);
afterEach(() => vi.restoreAllMocks());

const OLD = NOW - 31 * DAY;
/** Entries seen `firstSeenAt`, each published a minute before the one above it. */
const many = (feedId: string, count: number, firstSeenAt = OLD): Entry[] =>
  Array.from({ length: count }, (_, index) =>
    entry(feedId, String(index).padStart(5, '0'), { firstSeenAt, at: firstSeenAt - index * 60_000 }),
  );
const left = async (feedId: string) =>
  (await db.entries.where(':id').startsWith(`${feedId}/`).primaryKeys()).map((id) => id.split('/')[1]);
const sizeOf = (count: number) => Array.from({ length: count }, (_, index) => String(index).padStart(5, '0'));

describe('old entries', () => {
  test('go, but for the newest of each feed', async () => {
    await db.entries.bulkPut([...many('busy', 40, NOW), ...many('old', 40), ...many('quiet', 3)]);
    await sweepEntries(NOW);
    expect(await left('busy')).toHaveLength(40);
    expect(await left('old')).toEqual(sizeOf(KEEP_NEWEST));
    expect(await left('quiet')).toHaveLength(3);
  });

  test('stay while their feed lists them: dropped, they would come back as new', async () => {
    await db.entries.bulkPut(many('old', 40));
    await db.listings.put({ feedId: 'old', ids: ['old/00030', 'old/00039', 'old/unknown'] });
    await sweepEntries(NOW);
    expect(await left('old')).toEqual([...sizeOf(KEEP_NEWEST), '00030', '00039']);
  });

  test('stay for ever once they are saved, text and all, also when their feed is gone; read ones do not', async () => {
    await db.entries.bulkPut([
      ...many('old', 40),
      entry('old', 'kept', { firstSeenAt: OLD, at: 1, text: 'Every word.' }),
    ]);
    await saveEntries(['old/kept', 'old/00020'], NOW);
    await sweepEntries(NOW + 4000 * DAY);
    expect(await left('old')).toEqual([...sizeOf(KEEP_NEWEST), '00020', 'kept']);
    expect((await db.entries.get('old/kept'))?.text).toBe('Every word.');
  });
});

/** Counts the rows that each native transaction deletes; from the `killAt`th on, nothing works any more. */
function watchDeletes(killAt = Number.POSITIVE_INFINITY): Map<IDBTransaction, number> {
  const deletes = new Map<IDBTransaction, number>();
  const native = IDBObjectStore.prototype.delete;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    count += 1;
    if (count >= killAt) throw new Error('killed');
    deletes.set(this.transaction, (deletes.get(this.transaction) ?? 0) + 1);
    return native.call(this, key);
  });
  return deletes;
}

describe('a sweep', () => {
  test('never deletes more than a slice in one transaction, and passes over what stays', async () => {
    await db.entries.bulkPut(many('old', 2 * SWEEP_ROWS + 300));
    // The oldest come first in a slice: all of the first one stays.
    const listed = sizeOf(2 * SWEEP_ROWS + 300).slice(-600);
    await db.listings.put({ feedId: 'old', ids: listed.map((name) => `old/${name}`) });
    const deletes = watchDeletes();
    await sweepEntries(NOW);
    expect(await left('old')).toEqual([...sizeOf(KEEP_NEWEST), ...listed]);
    expect(deletes.size).toBeGreaterThan(1);
    expect(Math.max(...deletes.values())).toBeLessThanOrEqual(SWEEP_ROWS);
  });

  test('that is killed half-way goes on where it was', async () => {
    await db.entries.bulkPut([...many('a', 600), ...many('b', 600)]);
    watchDeletes(700);
    await expect(sweepEntries(NOW)).rejects.toThrow();
    vi.restoreAllMocks();
    const half = await db.entries.count();
    expect(half).toBeGreaterThan(2 * KEEP_NEWEST);
    expect(half).toBeLessThan(1200);
    await sweepEntries(NOW);
    expect([await left('a'), await left('b')]).toEqual([sizeOf(KEEP_NEWEST), sizeOf(KEEP_NEWEST)]);
  });
});
