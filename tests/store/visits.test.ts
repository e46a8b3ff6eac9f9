import { beforeEach, expect, test } from 'vitest';
import { readArchive } from '@/lib/store/archive';
import { db } from '@/lib/store/db';
import { editionsSinceVisit, recordVisit } from '@/lib/store/visits';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { edition, emptyStore, NOW } from './fixtures';

const store = (...daysAgo: readonly number[]) =>
  db.editions.bulkPut(daysAgo.map((days) => edition({ id: `${days}`, builtAt: NOW - days * DAY })));
const missedIds = async () => (await editionsSinceVisit())?.editions.map(({ id }) => id).toSorted();

beforeEach(emptyStore);

test('nothing was missed before the first visit', async () => {
  await store(2, 1, 0);
  await recordVisit('0', NOW + HOUR);
  expect(await editionsSinceVisit()).toBeUndefined();
});

test('editions between two visits were missed, but not the one on show', async () => {
  await recordVisit('4', NOW - 4 * DAY + HOUR);
  await store(4, 3, 2, 1, 0);
  await recordVisit('0', NOW + HOUR);
  expect(await missedIds()).toEqual(['1', '2', '3']);
});

test('opening another tab a minute later is the same visit', async () => {
  await recordVisit('2', NOW - 2 * DAY);
  await store(1, 0);
  await recordVisit('0', NOW + HOUR);
  await recordVisit('0', NOW + HOUR + MINUTE);
  expect(await missedIds()).toEqual(['1']);
});

test('an edition that is built while the reader looks was not missed, nor the one it replaces', async () => {
  await recordVisit('1', NOW - HOUR);
  await store(0);
  await recordVisit('0', NOW + 2 * HOUR);
  await db.editions.put(edition({ id: 'update', builtAt: NOW + 2 * HOUR + MINUTE }));
  expect(await missedIds()).toEqual([]);
});

test('an edition that is rebuilt is still the one on show', async () => {
  await recordVisit('2', NOW - 2 * DAY);
  await store(1, 0);
  await recordVisit('0', NOW + HOUR);
  await db.editions.update('0', { builtAt: NOW + HOUR + MINUTE });
  expect(await missedIds()).toEqual(['1']);
});

test('whoever comes every day misses nothing', async () => {
  await store(1);
  await recordVisit('1', NOW - DAY + HOUR);
  await store(0);
  await recordVisit('0', NOW + HOUR);
  expect(await missedIds()).toEqual([]);
});

test('the archive has every final edition but the one on show, the latest first', async () => {
  await store(3, 2, 0);
  await db.editions.put(edition({ id: 'filling', builtAt: NOW - DAY, state: 'filling' }));
  expect((await readArchive()).editions.map(({ id }) => id)).toEqual(['2', '3']);
});
