import { beforeEach, expect, test, vi } from 'vitest';
import { openLeases } from '@/lib/jobs/lease-ahead';
import { db } from '@/lib/store/db';
import { HOUR } from '@/lib/time';
import { emptyStore, feedRow } from '../store/fixtures';

const feeds = Array.from({ length: 100 }, (_, index) => feedRow(`feed-${index}`));
const [first, second, third] = feeds as [(typeof feeds)[0], (typeof feeds)[0], (typeof feeds)[0]];
const leased = async () =>
  (await db.feeds.toArray()).filter(({ leasedAt }) => leasedAt !== undefined).map(({ id }) => id);

beforeEach(async () => {
  await emptyStore();
  await db.feeds.bulkPut(feeds);
});

test('a lease is written for those that come next as well, in one transaction', async () => {
  const leases = openLeases();
  expect(await leases.take(first, feeds.slice(1))).toBe(true);
  expect(await leased()).toHaveLength(64);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await leases.take(second, feeds.slice(2))).toBe(true);
  expect(transaction).not.toHaveBeenCalled();
  transaction.mockRestore();
});

test('two lanes that ask at once share it, and none is told yes before it is written', async () => {
  const leases = openLeases();
  const takes = [leases.take(first, feeds.slice(1)), leases.take(second, feeds.slice(2))];
  expect(await Promise.all(takes)).toEqual([true, true]);
  expect(await leased()).toHaveLength(64);
});

test('a feed that was removed or asked meanwhile is not asked', async () => {
  await db.feeds.update(second.id, { nextPollAt: Date.now() + HOUR });
  await db.feeds.delete(third.id);
  const leases = openLeases();
  expect(await leases.take(first, [second, third])).toBe(true);
  expect([await leases.take(second, []), await leases.take(third, [])]).toEqual([false, false]);
});

test('leases that nobody took leave no trace', async () => {
  const leases = openLeases();
  await leases.take(first, [second, third]);
  await leases.take(third, []);
  await leases.giveBack();
  expect(await leased()).toEqual([first.id, third.id]);
  expect(await db.feeds.get(second.id)).toEqual(second);
});
