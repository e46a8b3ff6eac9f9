import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLeases } from '@/lib/jobs/lease-ahead';
import { db } from '@/lib/store/db';
import { holdHost } from '@/lib/store/record-poll';
import { HOUR, MINUTE, SECOND } from '@/lib/time';
import { emptyStore, feedRow } from '../store/fixtures';

const feeds = Array.from({ length: 100 }, (_, index) => feedRow(`feed-${index}`));
const [first, second, third] = feeds as [(typeof feeds)[0], (typeof feeds)[0], (typeof feeds)[0]];
const leased = async () =>
  (await db.feeds.toArray()).filter(({ leasedAt }) => leasedAt !== undefined).map(({ id }) => id);

beforeEach(async () => {
  await emptyStore();
  await db.feeds.bulkPut(feeds);
});
afterEach(() => vi.useRealTimers());

const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

test('a lease is written for those that come next as well, in one transaction', async () => {
  const leases = openLeases();
  expect(await leases.take(first, () => feeds.slice(1))).toBe(true);
  expect(await leased()).toHaveLength(64);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await leases.take(second, () => feeds.slice(2))).toBe(true);
  expect(transaction).not.toHaveBeenCalled();
  transaction.mockRestore();
});

test('two lanes that ask at once share it, and none is told yes before it is written', async () => {
  const leases = openLeases();
  const takes = [leases.take(first, () => feeds.slice(1)), leases.take(second, () => feeds.slice(2))];
  expect(await Promise.all(takes)).toEqual([true, true]);
  expect(await leased()).toHaveLength(64);
});

test('a feed that was removed or asked meanwhile is not asked', async () => {
  await db.feeds.update(second.id, { nextPollAt: Date.now() + HOUR });
  await db.feeds.delete(third.id);
  const leases = openLeases();
  expect(await leases.take(first, () => [second, third])).toBe(true);
  expect([await leases.take(second, () => []), await leases.take(third, () => [])]).toEqual([false, false]);
});

test('leases that nobody took leave no trace', async () => {
  const leases = openLeases();
  await leases.take(first, () => [second, third]);
  await leases.take(third, () => []);
  await leases.giveBack();
  expect(await leased()).toEqual([first.id, third.id]);
  expect(await db.feeds.get(second.id)).toEqual(second);
});

test('a host that asks for quiet has it at once, though its feeds are leased', async () => {
  const leases = openLeases();
  await leases.take(first, () => [second, third]);
  const until = Date.now() + 2 * MINUTE;
  await holdHost({ host: second.host, until }, Date.now());
  leases.doubt();
  expect(await leases.take(second, () => [])).toBe(false);
  await leases.giveBack();
  expect(await db.feeds.get(second.id)).toMatchObject({
    holdUntil: until,
    nextPollAt: until,
    nextBecause: { code: 'host' },
  });
  expect(await leased()).toEqual([first.id]);
});

test('a feed that is removed or goes elsewhere while it is leased is not asked a second later', async () => {
  const leases = openLeases();
  await leases.take(first, () => [second, third, ...feeds.slice(3, 5)]);
  await db.feeds.delete(second.id);
  await db.feeds.update(third.id, { url: 'https://elsewhere.example/feed' });
  later(2 * SECOND);
  expect([await leases.take(second, () => []), await leases.take(third, () => [])]).toEqual([false, false]);
  expect(await Promise.all(feeds.slice(3, 5).map((feed) => leases.take(feed, () => [])))).toEqual([true, true]);
  await leases.giveBack();
  expect(await db.feeds.get(second.id)).toBeUndefined();
  expect(await db.feeds.get(third.id)).toEqual({ ...third, url: 'https://elsewhere.example/feed' });
});

test('a lease that the store did not take keeps no other from being given back', async () => {
  const leases = openLeases();
  await leases.take(first, () => [second]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  await expect(leases.take(third, () => feeds.slice(3, 5))).rejects.toThrow('The disk is full');
  put.mockRestore();
  await leases.giveBack();
  expect(await leased()).toEqual([first.id]);
});
