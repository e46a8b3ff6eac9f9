import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, type SchemaVersion, VERSIONS } from '@/lib/store/db';
import { type Dump, dumpDatabase, makeDatabase } from './dump';
import { storeSampleRows } from './rows';

const FOLDER = join(import.meta.dirname, '../fixtures/store');
const fixture = (version: number): string => join(FOLDER, `version-${version}.json`);
const readDump = (version: number): Dump => JSON.parse(readFileSync(fixture(version), 'utf8'));
const NUMBERS = VERSIONS.map((_, index) => index + 1);
const NAME = 'upgraded';

const schemaOf = ({ version, stores }: Dump) => ({ version, stores: stores.map(({ rows: _, ...store }) => store) });
const rowsOf = ({ stores }: Dump) => Object.fromEntries(stores.map(({ name, rows }) => [name, rows]));

afterEach(async () => {
  await openDatabase(NAME).delete();
});

describe('a schema', () => {
  test('has a dump for each of its versions, and no other', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(NUMBERS.map((version) => `version-${version}.json`).toSorted());
  });

  test('of today is dumped with a row or two of every table: `vitest -u` on this file writes it', async () => {
    const db = openDatabase(NAME);
    await storeSampleRows(db);
    db.close();
    const dump = await dumpDatabase(NAME);
    expect(dump.stores.filter(({ rows }) => rows.length === 0)).toEqual([]);
    await expect(`${JSON.stringify(dump, undefined, 1)}\n`).toMatchFileSnapshot(fixture(VERSIONS.length));
  });

  test.each(NUMBERS)(
    'of version %i stays as it was: browsers have it, so a change is a new version',
    async (version) => {
      const db = openDatabase(NAME, VERSIONS.slice(0, version));
      await db.open();
      db.close();
      expect(schemaOf(await dumpDatabase(NAME))).toEqual(schemaOf(readDump(version)));
    },
  );
});

/** What a version to come may look like. */
const NEXT: SchemaVersion = {
  stores: { entries: 'id, [feedId+at], [feedId+firstSeenAt], at, firstSeenAt, revisedAt, url', notes: 'id' },
  upgrade: (transaction) => transaction.table('notes').put({ id: 'upgraded' }),
};

describe.each(NUMBERS)('a store of version %i', (version) => {
  test('opens with today’s code and loses nothing', async () => {
    await makeDatabase(NAME, readDump(version));
    const db = openDatabase(NAME);
    await db.open();
    db.close();
    expect(rowsOf(await dumpDatabase(NAME))).toMatchObject({ ...rowsOf(readDump(version)), meta: expect.anything() });
  });

  test('will open with the code of a next version and lose nothing', async () => {
    await makeDatabase(NAME, readDump(version));
    const db = openDatabase(NAME, [...VERSIONS, NEXT]);
    expect(await db.table('notes').count()).toBe(1);
    db.close();
    const after = rowsOf(await dumpDatabase(NAME));
    expect(after).toMatchObject({ ...rowsOf(readDump(version)), meta: expect.anything() });
  });
});

describe('an upgrade', () => {
  const native = vi.spyOn(IDBDatabase.prototype, 'transaction');

  test('is followed by a strict write, once, so that it is on the disk before anything else', async () => {
    await makeDatabase(NAME, readDump(1));
    native.mockClear();
    const isStrict = ({ mode, durability }: IDBTransaction) => mode === 'readwrite' && durability === 'strict';
    const strict = () => native.mock.results.filter(({ value }) => isStrict(value)).length;
    await openDatabase(NAME, [...VERSIONS, NEXT]).open();
    expect(strict()).toBe(1);
    await openDatabase(NAME, [...VERSIONS, NEXT]).open();
    expect(strict()).toBe(1);
  });

  test('that fails half-way leaves the store as it was', async () => {
    await makeDatabase(NAME, readDump(1));
    const fails = { ...NEXT, upgrade: () => Promise.reject(new Error('killed')) };
    await expect(openDatabase(NAME, [...VERSIONS, fails]).open()).rejects.toThrow();
    expect(await dumpDatabase(NAME)).toEqual(readDump(1));
  });
});

test('code of an older version refuses a later store, and leaves it alone', async () => {
  await openDatabase(NAME, [...VERSIONS, NEXT]).open();
  const before = await dumpDatabase(NAME);
  const old = openDatabase(NAME);
  await expect(old.open()).rejects.toMatchObject({ name: 'VersionError' });
  await expect(old.settings.toArray()).rejects.toThrow();
  old.close();
  expect(await dumpDatabase(NAME)).toEqual(before);
});
