import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArchive } from '@/lib/store/archive';
import { byHand, openByHand } from '@/lib/store/by-hand';
import { db } from '@/lib/store/db';
import { editionsSinceVisit, recordVisit } from '@/lib/store/visits';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { edition, emptyStore, NOW } from './fixtures';

const store = (...daysAgo: readonly number[]) =>
  db.editions.bulkPut(daysAgo.map((days) => edition({ id: `${days}`, builtAt: NOW - days * DAY })));
const missed = () => editionsSinceVisit(byHand(hand));
const missedIds = async () => (await missed())?.editions.map(({ id }) => id).toSorted();
const visit = (editionId: string, at: number) => recordVisit(hand, editionId, at);

let hand: IDBDatabase;
beforeEach(async () => {
  await emptyStore();
  hand = (await openByHand()) as IDBDatabase;
});
afterEach(() => hand.close());

test('nothing was missed before the first visit', async () => {
  await store(2, 1, 0);
  await visit('0', NOW + HOUR);
  expect(await missed()).toBeUndefined();
});

test('editions between two visits were missed, but not the one on show', async () => {
  await visit('4', NOW - 4 * DAY + HOUR);
  await store(4, 3, 2, 1, 0);
  await visit('0', NOW + HOUR);
  expect(await missedIds()).toEqual(['1', '2', '3']);
});

test('opening another tab a minute later is the same visit', async () => {
  await visit('2', NOW - 2 * DAY);
  await store(1, 0);
  await visit('0', NOW + HOUR);
  await visit('0', NOW + HOUR + MINUTE);
  expect(await missedIds()).toEqual(['1']);
});

test('an edition that is built while the reader looks was not missed, nor the one it replaces', async () => {
  await visit('1', NOW - HOUR);
  await store(0);
  await visit('0', NOW + 2 * HOUR);
  await db.editions.put(edition({ id: 'update', builtAt: NOW + 2 * HOUR + MINUTE }));
  expect(await missedIds()).toEqual([]);
});

test('an edition that is rebuilt is still the one on show', async () => {
  await visit('2', NOW - 2 * DAY);
  await store(1, 0);
  await visit('0', NOW + HOUR);
  await db.editions.update('0', { builtAt: NOW + HOUR + MINUTE });
  expect(await missedIds()).toEqual(['1']);
});

test('whoever comes every day misses nothing', async () => {
  await store(1);
  await visit('1', NOW - DAY + HOUR);
  await store(0);
  await visit('0', NOW + HOUR);
  expect(await missedIds()).toEqual([]);
});

test('the archive has every final edition but the one on show, the latest first', async () => {
  await store(3, 2, 0);
  await db.editions.put(edition({ id: 'filling', builtAt: NOW - DAY, state: 'filling' }));
  expect((await readArchive()).editions.map(({ id }) => id)).toEqual(['2', '3']);
});
