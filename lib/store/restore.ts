import Dexie from 'dexie';
import { BACKUP_TABLES, type BackupHead, feedAsNew, type Row } from '@/lib/store/backup-format';
import { createBackupReader, type ReadRow, type Refusal } from '@/lib/store/backup-read';
import { eachSaved } from '@/lib/store/backup-write';
import { type BeforeRow, db, type FeedRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

export type Restored = { readonly kind: 'restored'; readonly head: BackupHead } | Refusal;

/** `done` of `total` rows, each of which is read twice. */
type Restoring = {
  readonly now: Millis;
  readonly onProgress?: (done: number, total: number) => void;
};

const SLICE = 250;

/**
 * Takes a backup in the place of what is there: all of it is checked, then it is read again and swapped in, in one
 * transaction. Refused, it has touched nothing. Entries that are there stay; of the file's come those that are missing.
 */
export async function restoreBackup(file: Blob, { now, onProgress }: Restoring): Promise<Restored> {
  const counter = createCounter(onProgress);
  const checked = await readThrough(file, (rows, head) => counter.add(rows.length, head));
  if (checked.kind !== 'end') return checked;
  const { head } = checked;
  await inTables(async () => {
    await keepBefore(now);
    await swapIn(file, (rows) => counter.add(rows, head), now);
  });
  return { kind: 'restored', head };
}

function createCounter(onProgress: Restoring['onProgress']) {
  let done = 0;
  return {
    add(rows: number, { counts }: BackupHead): void {
      done += rows;
      onProgress?.(done, 2 * Object.values(counts).reduce((sum, count) => sum + count, 0));
    },
  };
}

async function readThrough(
  file: Blob,
  look: (rows: readonly ReadRow[], head: BackupHead) => void,
): Promise<{ readonly kind: 'end'; readonly head: BackupHead } | Refusal> {
  const reader = createBackupReader(file);
  for (;;) {
    const step = await reader.next();
    if (step.kind === 'rows') look(step.rows, step.head);
    else {
      void reader.stop();
      return step;
    }
  }
}

const inTables = <T>(work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', [...BACKUP_TABLES.map((table) => db.table(table)), db.before], work);

/** What is there, row by row as it is; of the entries those that are saved, which would not outlive their states for long. */
async function keepBefore(at: Millis): Promise<void> {
  await db.before.clear();
  await eachSaved((put) => db.before.add({ at, table: 'entries', put, gone: [] }));
  for (const table of BACKUP_TABLES.filter((one) => one !== 'entries')) {
    const keys = await db.table(table).toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += SLICE) {
      await db.before.add({ at, table, put: await db.table(table).bulkGet(keys.slice(from, from + SLICE)), gone: [] });
    }
    await db.table(table).clear();
  }
  // Even of an empty store, so that there is a way back to it.
  await db.before.add({ at, table: 'settings', put: [], gone: [] });
}

/**
 * The file's stream is nothing that a transaction waits for by itself: `waitFor` keeps it open in the meantime. It is read
 * ahead while rows are written.
 */
async function swapIn(file: Blob, onRows: (count: number) => void, at: Millis): Promise<void> {
  const reader = createBackupReader(file);
  const read = () => Dexie.ignoreTransaction(() => reader.next());
  const stored = new Set(await db.entries.toCollection().primaryKeys());
  for (let ahead = read(); ; ) {
    const step = await Dexie.waitFor(ahead);
    if (step.kind === 'end') return;
    if (step.kind !== 'rows') throw new Error('The file has changed while it was read');
    ahead = read();
    for (const [table, rows] of Map.groupBy(step.rows, (one) => one.table)) {
      const wanted = rows.map(({ row }) => row);
      if (table === 'entries') await addMissing(wanted, stored, at);
      else await db.table(table).bulkAdd(table === 'feeds' ? wanted.map(asNewFeed) : wanted);
    }
    onRows(step.rows.length);
  }
}

const asNewFeed = (row: Row): FeedRow => feedAsNew(row as unknown as FeedRow);

async function addMissing(rows: readonly Row[], stored: ReadonlySet<string>, at: Millis): Promise<void> {
  const missing = rows.filter(({ id }) => !stored.has(String(id)));
  if (missing.length === 0) return;
  await db.before.add({ at, table: 'entries', put: [], gone: missing.map(({ id }) => String(id)) });
  await db.table('entries').bulkAdd(missing);
}

/** Puts back what was there before the last restore, row for row. */
export function undoRestore(): Promise<void> {
  return inTables(async () => {
    const keys = await db.before.toCollection().primaryKeys();
    if (keys.length === 0) return;
    for (const table of BACKUP_TABLES) if (table !== 'entries') await db.table(table).clear();
    for (const key of keys) {
      const row = await db.before.get(key);
      if (row) await putPiece(row);
    }
    await db.before.clear();
  });
}

/** An entry that is still there may have got a new revision since. */
async function putPiece({ table, put, gone }: BeforeRow): Promise<void> {
  await db.table(table).bulkDelete([...gone]);
  const rows = put as readonly Row[];
  await db.table(table).bulkPut(table === 'entries' ? await missingOf(rows) : [...rows]);
}

async function missingOf(rows: readonly Row[]): Promise<Row[]> {
  const ids = rows.map(({ id }) => String(id));
  const known = new Set(await db.entries.where('id').anyOf(ids).primaryKeys());
  return rows.filter(({ id }) => !known.has(String(id)));
}
