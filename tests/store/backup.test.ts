import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import { createBackupReader } from '@/lib/store/backup-read';
import { writeBackup } from '@/lib/store/backup-write';
import { KEEP_BEFORE, restoredAt, sweepBefore } from '@/lib/store/before';
import { db } from '@/lib/store/db';
import { restoreBackup, undoRestore } from '@/lib/store/restore';
import { dumpDatabase } from './dump';
import { emptyStore, entry, feedRow, NOW, sectionRow, storeSection } from './fixtures';
import { storeSampleRows } from './rows';

const write = async () => (await writeBackup({ app: '1.0', now: NOW })).file;
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());
const linesOf = async (file: Blob) =>
  gunzipSync(await bytesOf(file))
    .toString('utf8')
    .split('\n')
    .slice(0, -1);
const restore = (file: Blob) => restoreBackup(file, { now: NOW });
const whole = async () => (await dumpDatabase('morning-briefing')).stores;
const rowsNow = async () => Object.fromEntries((await whole()).map(({ name, rows }) => [name, rows]));

/** The lines as a backup whose head is right about them. */
function sealed(rows: readonly string[], head: object = {}): Blob {
  const rest = rows.map((line) => `${line}\n`).join('');
  const counts: Record<string, number> = {};
  for (const line of rows) {
    const table = /^\["(\w+)"/.exec(line)?.[1] ?? '';
    counts[table] = (counts[table] ?? 0) + 1;
  }
  const sha256 = createHash('sha256').update(rest).digest('hex');
  const first = { format: 'morning-briefing-backup', schema: 1, app: '1.0', created: NOW, counts, sha256, ...head };
  return new Blob([gzipSync(`${JSON.stringify(first)}\n${rest}`)]);
}

const line = (table: string, row: unknown): string => JSON.stringify([table, row]);
const SECTION = line('sections', sectionRow('science', 0));
const FEED = line('feeds', feedRow('one'));

beforeEach(async () => {
  await emptyStore();
});

describe('a backup', () => {
  test('has what the reader made, says what it has, and leaves nothing out', async () => {
    await storeSampleRows(db);
    const { file, counts, leftOut } = await writeBackup({ app: '1.0', now: NOW });
    expect(leftOut).toBe(0);
    expect(counts).toEqual({
      settings: 1,
      sections: 2,
      feeds: 2,
      subscriptions: 1,
      words: 1,
      catalogue: 1,
      entries: 1,
      states: 1,
      ledger: 1,
      editions: 1,
      receipts: 1,
      oldBriefings: 1,
    });
    const [head = '', ...rest] = await linesOf(file);
    const sha256 = createHash('sha256')
      .update(rest.map((one) => `${one}\n`).join(''))
      .digest('hex');
    expect(JSON.parse(head)).toEqual({
      format: 'morning-briefing-backup',
      schema: 1,
      app: '1.0',
      created: NOW,
      counts,
      sha256,
    });
    expect(rest.join('\n')).not.toContain('etag');
  });

  test('that is restored elsewhere and written again is the same, byte for byte', async () => {
    await storeSampleRows(db);
    const first = await write();
    await emptyStore();
    expect(await restore(first)).toMatchObject({ kind: 'restored', head: { app: '1.0' } });
    expect(await bytesOf(await write())).toEqual(await bytesOf(first));
  });

  test('is the same through a restore, whatever the rows say', async () => {
    const title = fc.string({ unit: 'binary', minLength: 1 });
    const key = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    const library = fc.record({
      sections: fc.uniqueArray(fc.record({ id: key, title, emoji: title }), { selector: ({ id }) => id, maxLength: 5 }),
      feeds: fc.uniqueArray(fc.record({ id: key, title, etag: title }), { selector: ({ id }) => id, maxLength: 8 }),
      saved: fc.uniqueArray(fc.record({ identity: key, title, text: title }), {
        selector: ({ identity }) => identity,
        maxLength: 8,
      }),
      mute: fc.array(title, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(library, async ({ sections, feeds, saved, mute }) => {
        await emptyStore();
        for (const [index, section] of sections.entries()) {
          const its = feeds.filter((_, i) => i % sections.length === index).map((one) => feedRow(one.id, one));
          await storeSection(sectionRow(section.id, index, section), its);
        }
        for (const one of saved) {
          await db.entries.put(entry('f', one.identity, one));
          await db.states.put({ id: `f/${one.identity}`, savedAt: NOW });
        }
        for (const [index, text] of mute.entries()) {
          await db.words.put({ id: `${index}`, kind: 'mute', text, scopes: ['title'], addedAt: NOW });
        }
        const { file, leftOut } = await writeBackup({ app: '1.0', now: NOW });
        expect(leftOut).toBe(0);
        await emptyStore();
        expect((await restore(file)).kind).toBe('restored');
        expect(await bytesOf(await write())).toEqual(await bytesOf(file));
      }),
      { numRuns: 20 },
    );
  });

  test('brings feeds without validators, so that their entries come again', async () => {
    await db.feeds.put(
      feedRow('one', { etag: '"1"', lastModified: 'x', bodyHash: 'h', failureCount: 3, nextPollAt: NOW }),
    );
    await restore(await write());
    expect(await db.feeds.toArray()).toEqual([feedRow('one')]);
  });

  test('leaves out what leans on nothing, and says how much', async () => {
    await db.subscriptions.put({ id: 'x', sectionId: 'gone', feedId: 'gone', title: 'X', position: 0 });
    const { file, leftOut, counts } = await writeBackup({ app: '1.0', now: NOW });
    expect([leftOut, counts.subscriptions]).toEqual([1, 0]);
    expect((await restore(file)).kind).toBe('restored');
  });

  test('says how far it is', async () => {
    await storeSampleRows(db);
    const told: number[][] = [];
    const file = (await writeBackup({ app: '1.0', now: NOW, onProgress: (...one) => told.push(one) })).file;
    expect(told.at(-1)).toEqual([14, 14]);
    await restoreBackup(file, { now: NOW, onProgress: (...one) => told.push(one) });
    expect(told.at(-1)).toEqual([28, 28]);
  });
});

describe('a restore', () => {
  test('takes the place of what was there, keeps entries, and is taken back row for row', async () => {
    await storeSampleRows(db);
    const file = await write();
    await emptyStore();
    await storeSection(sectionRow('own-mine', 0, { title: 'Mine' }), [feedRow('mine', { etag: '"7"' })]);
    await db.entries.bulkPut([entry('mine', 'saved'), entry('mine', 'b'), entry('one', 'b')]);
    await db.states.put({ id: 'mine/saved', savedAt: NOW });
    await db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, theme: 'light' } });
    const before = await rowsNow();

    expect((await restore(file)).kind).toBe('restored');
    expect((await db.sections.toArray()).map(({ id }) => id).toSorted()).toEqual(['own-garden', 'science']);
    expect((await db.settings.get('settings'))?.value.theme).toBe('dark');
    expect((await db.entries.toCollection().primaryKeys()).toSorted()).toEqual([
      'mine/b',
      'mine/saved',
      'one/a',
      'one/b',
    ]);
    expect(await restoredAt()).toBe(NOW);

    await undoRestore();
    expect(await rowsNow()).toEqual(before);
    expect(await restoredAt()).toBeUndefined();
  });

  test('of an empty store can be taken back, too', async () => {
    await restore(sealed([SECTION]));
    expect(await restoredAt()).toBe(NOW);
    await undoRestore();
    expect(await db.sections.count()).toBe(0);
  });

  test('brings back a saved entry that was dropped meanwhile, and leaves a newer revision alone', async () => {
    await db.entries.bulkPut([entry('mine', 'a'), entry('mine', 'b')]);
    await db.states.bulkPut([
      { id: 'mine/a', savedAt: NOW },
      { id: 'mine/b', savedAt: NOW },
    ]);
    await restore(sealed([SECTION]));
    await db.entries.delete('mine/a');
    await db.entries.update('mine/b', { revision: 2 });
    await undoRestore();
    expect((await db.entries.toArray()).map(({ id, revision }) => [id, revision])).toEqual([
      ['mine/a', 1],
      ['mine/b', 2],
    ]);
  });

  test('twice is once, and the way back leads to before the second', async () => {
    await storeSampleRows(db);
    const file = await write();
    await restore(file);
    const { before: _, ...once } = await rowsNow();
    await restore(file);
    const { before: __, ...twice } = await rowsNow();
    expect(twice).toEqual(once);
  });

  test('keeps what was there for a week', async () => {
    await restore(sealed([SECTION]));
    await sweepBefore(NOW + KEEP_BEFORE);
    expect(await restoredAt()).toBe(NOW);
    await sweepBefore(NOW + KEEP_BEFORE + 1);
    expect(await restoredAt()).toBeUndefined();
  });

  test('that is stopped in the middle leaves the store as it was', async () => {
    await storeSampleRows(db);
    const file = await write();
    await db.sections.put(sectionRow('own-later', 7));
    const before = await whole();
    const stop = (done: number, total: number) => {
      if (done === total) throw new Error('stopped');
    };
    await expect(restoreBackup(file, { now: NOW, onProgress: stop })).rejects.toThrow('stopped');
    expect(await whole()).toEqual(before);
  });
});

const EDITION = { sections: [{ id: 's', stories: [{ id: 'x', url: 'javascript:alert(1)' }] }] };
const deep = (levels: number): unknown => (levels === 0 ? {} : { told: deep(levels - 1) });

describe('what is damaged is refused with its place, and the store untouched', () => {
  const cases: readonly [string, Blob, object][] = [
    ['no file of ours', new Blob(['<opml/>']), { kind: 'not-backup' }],
    ['an empty file', new Blob([]), { kind: 'not-backup' }],
    ['a gzip of something else', new Blob([gzipSync('{"format":"x"}\n')]), { kind: 'not-backup' }],
    ['a later version', sealed([SECTION], { schema: 2, app: '9.0' }), { kind: 'later', app: '9.0' }],
    ['a head without a sum', sealed([SECTION], { sha256: 'no' }), { kind: 'damaged', line: 1, damage: 'head' }],
    ['another sum', sealed([SECTION], { sha256: '0'.repeat(64) }), { line: 2, damage: 'sum' }],
    ['a row too few', sealed([SECTION], { counts: { sections: 2 } }), { damage: 'counts', table: 'sections' }],
    ['a row too many', sealed([SECTION], { counts: {} }), { damage: 'counts', table: 'sections' }],
    ['no JSON', sealed([SECTION, '["feeds",{']), { line: 3, damage: 'json' }],
    ['an empty line', sealed([SECTION, '']), { line: 3, damage: 'json' }],
    ['an unknown table', sealed([SECTION, line('polls', {})]), { line: 3, damage: 'table' }],
    ['a row that is none', sealed([line('sections', null)]), { line: 2, table: 'sections', damage: 'shape' }],
    [
      'a field of another kind',
      sealed([line('sections', { ...sectionRow('a', 0), enabled: 'yes' })]),
      { damage: 'shape' },
    ],
    ['a feed that is no web address', sealed([line('feeds', feedRow('a', { url: 'file:///x' }))]), { damage: 'shape' }],
    ['an edition with a script', sealed([line('editions', EDITION)]), { table: 'editions', damage: 'shape' }],
    [
      'a zone that is nowhere',
      sealed([
        line('settings', {
          key: 'settings',
          value: { place: { ...DEFAULT_SETTINGS.place, timeZone: 'Mars/Olympus' } },
        }),
      ]),
      { damage: 'shape' },
    ],
    ['a prototype', sealed(['["sections",{"__proto__":{"x":1},"id":"a"}]']), { line: 2, damage: 'unsafe' }],
    ['bottomless depth', sealed([line('ledger', { key: 'k', ...(deep(50) as object) })]), { damage: 'unsafe' }],
    ['a key twice', sealed([SECTION, SECTION]), { line: 3, table: 'sections', damage: 'duplicate' }],
    [
      'a subscription of no section',
      sealed([
        SECTION,
        FEED,
        line('subscriptions', { id: 'x', sectionId: 'no', feedId: 'one', title: '', position: 0 }),
      ]),
      { line: 4, table: 'subscriptions', damage: 'foreign' },
    ],
    [
      'bytes that are no text',
      new Blob([gzipSync(Buffer.concat([gunzipHead(), Buffer.from([0xff, 0x0a])]))]),
      { line: 2, damage: 'text' },
    ],
  ];

  function gunzipHead(): Buffer {
    const head = {
      format: 'morning-briefing-backup',
      schema: 1,
      app: '1',
      created: NOW,
      counts: {},
      sha256: '0'.repeat(64),
    };
    return Buffer.from(`${JSON.stringify(head)}\n`);
  }

  test.each(cases)('%s', async (_, file, expected) => {
    await storeSampleRows(db);
    const before = await whole();
    expect(await restore(file)).toMatchObject(expected);
    expect(await whole()).toEqual(before);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('cut anywhere', async () => {
    await storeSampleRows(db);
    const bytes = await bytesOf(await write());
    const before = await whole();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect((await restore(new Blob([bytes.subarray(0, length)]))).kind).toMatch(/^(damaged|not-backup)$/);
      }),
      {
        numRuns: 150,
        examples: [[0], [1], [9], [10], [11], [bytes.length - 9], [bytes.length - 8], [bytes.length - 1]],
      },
    );
    expect(await whole()).toEqual(before);
  });

  test('with any bit turned', async () => {
    await storeSampleRows(db);
    const bytes = await bytesOf(await write());
    const before = await whole();
    /** Of the ten bytes of a gzip's head, time, extra flags and system mean nothing to whoever unpacks (RFC 1952 §2.3). */
    const isMeaningless = (place: number) => place >= 3 && place <= 9;
    /** Nor do the bits that fill the last byte before sum and length. */
    const at = fc.nat(bytes.length - 1).filter((place) => !isMeaningless(place) && place !== bytes.length - 9);
    await fc.assert(
      fc.asyncProperty(at, fc.nat(7), async (place, bit) => {
        const spoilt = Buffer.from(bytes);
        spoilt[place] = (spoilt[place] ?? 0) ^ (1 << bit);
        expect((await restore(new Blob([spoilt]))).kind).toMatch(/^(damaged|not-backup|later)$/);
      }),
      { numRuns: 300 },
    );
    expect(await whole()).toEqual(before);
  });

  test('with any byte of its text another, though the gzip is sound', async () => {
    await storeSampleRows(db);
    const plain = gunzipSync(await bytesOf(await write()));
    const before = await whole();
    const headEnd = plain.indexOf(10);
    // The head's time and version of the product are for people: the sum does not cover them.
    const at = fc.integer({ min: headEnd + 1, max: plain.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, turn) => {
        const spoilt = Buffer.from(plain);
        spoilt[place] = (spoilt[place] ?? 0) ^ turn;
        const refusal = await restore(new Blob([gzipSync(spoilt)]));
        expect(refusal).toMatchObject({ kind: 'damaged', line: expect.any(Number) });
      }),
      { numRuns: 300 },
    );
    expect(await whole()).toEqual(before);
  });
});

test('rows of an older version become rows of today before they are looked at', async () => {
  const old = sealed(['["sections",{"id":"a","name":"Old"}]', FEED]);
  const upgrades = [
    (table: string, { name, ...row }: Readonly<Record<string, unknown>>) =>
      table === 'sections' ? { ...sectionRow('a', 0), ...row, title: name } : row,
  ];
  const reader = createBackupReader(old, { schema: 2, upgrades });
  expect(await reader.next()).toMatchObject({ rows: [{ row: { id: 'a', title: 'Old' } }, { table: 'feeds' }] });
  expect(await reader.next()).toMatchObject({ kind: 'end' });
});
