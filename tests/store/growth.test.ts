import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { entriesForEdition } from '@/lib/store/entries';
import { dueFeeds } from '@/lib/store/feeds';
import { countNew } from '@/lib/store/new-count';
import { roundProgress } from '@/lib/store/round-progress';
import { readSettings } from '@/lib/store/settings';
import { sectionViews } from '@/lib/store/views';
import { DAY } from '@/lib/time';
import { edition, emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from './fixtures';

const LATEST = edition({ builtAt: NOW - 1000 });

/** What a page and the worker ask at every opening and every tick. */
const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
  'the feeds that are due': () => dueFeeds(NOW),
  'the newest edition': latestEdition,
  'how many are newer': () => countNew(LATEST),
  'what an edition is made of': () => entriesForEdition(['one', 'two'], NOW - DAY),
  'the sections and their feeds': () => sectionViews(byDexie),
  'how far a round is': () => roundProgress(byDexie, NOW),
  'the settings': readSettings,
};

beforeEach(async () => {
  await emptyStore();
  await storeSection(sectionRow('news', 0), [feedRow('one'), feedRow('two', { nextPollAt: NOW + DAY })]);
  await db.editions.put(LATEST);
  await db.rounds.put({ key: 'round', occasion: 'update', startedAt: NOW, feedIds: ['one'] });
  await db.entries.bulkPut([entry('one', 'new'), entry('two', 'new')]);
});
afterEach(() => vi.restoreAllMocks());

/** Entries from long ago, with the attempts that brought them. */
async function grow(count: number): Promise<void> {
  const before = { firstSeenAt: NOW - 9 * DAY, at: NOW - 9 * DAY };
  await db.entries.bulkPut(Array.from({ length: count }, (_, index) => entry('one', `${index}`, before)));
  await db.polls.bulkAdd(
    Array.from({ length: count }, () => ({
      feedId: 'one',
      at: NOW - 9 * DAY,
      outcome: 'ok' as const,
      bytes: 1,
      ms: 1,
      newEntries: 1,
    })),
  );
}

/** Rows that the browser hands over while `run` runs: lists by their length, everything else as one. */
async function rowsRead(run: () => Promise<unknown>): Promise<number> {
  const requests: IDBRequest[] = [];
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const method of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) {
      const native = source[method] as (...all: unknown[]) => IDBRequest;
      vi.spyOn(source, method).mockImplementation(function (this: unknown, ...all: unknown[]) {
        const request = native.apply(this, all);
        request.addEventListener('success', () => requests.push(request));
        return request as never;
      });
    }
  await run();
  vi.restoreAllMocks();
  return requests.reduce((sum, { result }) => sum + (Array.isArray(result) ? result.length : 1), 0);
}

test.each(Object.entries(QUERIES))('%s costs the same, however much is stored', async (_, query) => {
  const few = await rowsRead(query);
  await grow(3000);
  expect(few).toBeGreaterThan(0);
  expect(await rowsRead(query)).toBe(few);
});
