import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byDexie } from '@/lib/store/by-dexie';
import { byHand, openByHand } from '@/lib/store/by-hand';
import { db, openDatabase, VERSIONS } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import { STORE_NAME, STORE_VERSION } from '@/lib/store/version';
import { edition, emptyStore, feedRow, NOW, sectionRow, storeSection } from './fixtures';

let hand: IDBDatabase;
beforeEach(async () => {
  await emptyStore();
  hand = (await openByHand()) as IDBDatabase;
});
afterEach(() => hand.close());

const QUESTIONS: Readonly<Record<string, (from: Glance) => Promise<unknown>>> = {
  'a row': (from) => from.get('sections', 'news'),
  'a row that is not there': (from) => from.get('sections', 'nowhere'),
  'a whole table': (from) => from.getAll('feeds'),
  'rows by their keys': (from) => from.getEach('feeds', ['two', 'nowhere', 'one', 'two']),
  'editions of a while': (from) => from.editionsBuilt(NOW - 2, NOW),
  'the latest edition': (from) => from.latestEdition(),
  'which is the latest': (from) => from.latestEditionId(),
};

describe.each(Object.entries(QUESTIONS))('%s', (_, ask) => {
  test('is the same by hand as by Dexie', async () => {
    await storeSection(sectionRow('news', 0), [feedRow('one'), feedRow('two')]);
    await db.editions.bulkPut([0, 1, 2, 3].map((ago) => edition({ id: `${ago}`, builtAt: NOW - ago })));
    expect(await ask(byHand(hand))).toEqual(await ask(byDexie));
  });

  test('is the same in an empty store', async () => expect(await ask(byHand(hand))).toEqual(await ask(byDexie)));
});

test('a table of thousands comes slice by slice, each row once and in order', async () => {
  const ids = Array.from({ length: 1003 }, (_, at) => `feed-${String(at).padStart(4, '0')}`);
  await db.feeds.bulkPut(ids.map((id) => feedRow(id)));
  expect((await byHand(hand).getAll('feeds')).map(({ id }) => id)).toEqual(ids);
});

test('each table that is looked into is noted', async () => {
  const noted: string[] = [];
  const from = byHand(hand, (table) => noted.push(table));
  await from.getAll('words');
  await from.latestEdition();
  expect(noted).toEqual(['words', 'editions']);
});

test('a store that is not there is not made', async () => {
  hand.close();
  await db.delete();
  expect(await openByHand()).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a store of a later version is left to those who know what to do', async () => {
  const later = openDatabase(STORE_NAME, [...VERSIONS, { stores: { notes: 'id' } }]);
  hand.close();
  db.close();
  await later.open();
  expect(await openByHand()).toBeUndefined();
  await later.delete();
});

test('the version that is opened by hand is the one that Dexie makes', () =>
  expect(STORE_VERSION).toBe(VERSIONS.length));
