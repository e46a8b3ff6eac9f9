import { createSha256 } from '@/lib/sha256';
import { faultOf } from '@/lib/store/backup-checks';
import {
  BACKUP_FORMAT,
  BACKUP_TABLES,
  type BackupHead,
  type BackupTable,
  type Counts,
  feedAsNew,
  KEY_OF,
  type Row,
  SCHEMA,
} from '@/lib/store/backup-format';
import { createRelations } from '@/lib/store/backup-rows';
import { db, type FeedRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

export type Backup = {
  readonly file: Blob;
  readonly counts: Counts;
  /** Rows that could not be restored, and so are left out: a bug, or a store that something else wrote to. */
  readonly leftOut: number;
};

type Writing = {
  readonly app: string;
  readonly now: Millis;
  readonly onProgress?: (done: number, total: number) => void;
};

/** So many rows are read at once. */
const SLICE = 250;
/** The browser may keep parts of this size on the disk. */
const PART_BYTES = 1024 * 1024;

/** All that the reader made, as one file; as it was at one moment. */
export async function writeBackup({ app, now, onProgress }: Writing): Promise<Backup> {
  const body = createBody();
  const tables = BACKUP_TABLES.map((table) => db.table(table));
  await db.transaction('r', tables, async () => {
    const total = await countAll();
    for (const table of BACKUP_TABLES) {
      await eachRows(table, (rows) => {
        for (const row of rows) body.add(table, row);
        onProgress?.(body.rowCount(), total);
      });
    }
  });
  const { parts, counts, sha256, leftOut } = body.end();
  const head: BackupHead = { format: BACKUP_FORMAT, schema: SCHEMA, app, created: now, counts, sha256 };
  const plain = new Blob([`${JSON.stringify(head)}\n`, ...parts]);
  return { file: await packed(plain), counts, leftOut };
}

export async function packed(plain: Blob): Promise<Blob> {
  const stream = plain.stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(stream).blob()], { type: 'application/gzip' });
}

const savedIds = () => db.states.where('savedAt').above(0);

async function countAll(): Promise<number> {
  const counts = await Promise.all(
    BACKUP_TABLES.map((table) => (table === 'entries' ? savedIds().count() : db.table(table).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Of the entries only those that the reader saved: all others come again. */
async function eachRows(table: BackupTable, take: (rows: readonly Row[]) => void): Promise<void> {
  if (table === 'entries') return eachSaved(take);
  for (let last: unknown; ; ) {
    const all = last === undefined ? db.table(table).orderBy(':id') : db.table(table).where(':id').above(last);
    const rows: Row[] = await all.limit(SLICE).toArray();
    take(table === 'feeds' ? rows.map((row) => feedAsNew(row as unknown as FeedRow)) : rows);
    if (rows.length < SLICE) return;
    last = rows.at(-1)?.[KEY_OF[table]];
  }
}

export async function eachSaved(take: (rows: readonly Row[]) => unknown): Promise<void> {
  const ids = await savedIds().primaryKeys();
  for (let from = 0; from < ids.length; from += SLICE) {
    const entries = await db.entries.bulkGet(ids.slice(from, from + SLICE));
    await take(entries.filter((entry) => entry !== undefined) as unknown as Row[]);
  }
}

/** Lines and their sum, a part at a time: the whole is never in one piece. */
function createBody() {
  const encoder = new TextEncoder();
  const sum = createSha256();
  const relations = createRelations(KEY_OF);
  const parts: Blob[] = [];
  let lines: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let leftOut = 0;
  let rowCount = 0;
  const flush = () => {
    parts.push(new Blob(lines));
    lines = [];
    bytes = 0;
  };
  return {
    add(table: BackupTable, row: Row): void {
      rowCount += 1;
      const json = JSON.stringify(row);
      const asRead: unknown = JSON.parse(json); // without what is undefined, as whoever restores it has it
      if (faultOf(table, asRead) ?? relations.faultOf(table, asRead as Row)) {
        leftOut += 1;
        return;
      }
      const line = encoder.encode(`["${table}",${json}]\n`);
      sum.update(line);
      lines.push(line);
      bytes += line.length;
      if (bytes >= PART_BYTES) flush();
    },
    rowCount: () => rowCount,
    end() {
      flush();
      const counts = Object.fromEntries(BACKUP_TABLES.map((table) => [table, relations.countOf(table)])) as Counts;
      return { parts, counts, sha256: sum.digest(), leftOut };
    },
  };
}
