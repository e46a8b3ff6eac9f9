import type { BackupDamage } from '@/lib/data-reports';
import { createSha256 } from '@/lib/sha256';
import { faultOf } from '@/lib/store/backup-checks';
import {
  BACKUP_FORMAT,
  BACKUP_TABLES,
  type BackupHead,
  type BackupTable,
  KEY_OF,
  type Row,
  SCHEMA,
} from '@/lib/store/backup-format';
import { createRelations } from '@/lib/store/backup-rows';

/** `line` counts from 1, the head. */
export type Refusal =
  | { readonly kind: 'not-backup' }
  | { readonly kind: 'later'; readonly app: string }
  | { readonly kind: 'damaged'; readonly line: number; readonly table?: BackupTable; readonly damage: BackupDamage };

export type ReadRow = { readonly table: BackupTable; readonly row: Row };
export type Step =
  | { readonly kind: 'rows'; readonly head: BackupHead; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'end'; readonly head: BackupHead }
  | Refusal;

/** Makes a row of one version one of the next; from version 1. Each stands at its version less one. */
export type RowUpgrade = (table: BackupTable, row: Row) => Row;
export const UPGRADES: readonly RowUpgrade[] = [];

const NEWLINE = 10;
/** A longer line is none of ours: an edition has less than a megabyte. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
const STEP_ROWS = 500;

type Options = { readonly schema?: number; readonly upgrades?: readonly RowUpgrade[] };

/** Reads a backup step by step and checks all there is to check, so that nobody needs to hold it whole. Never throws. */
export function createBackupReader(file: Blob, { schema = SCHEMA, upgrades = UPGRADES }: Options = {}) {
  const bytes = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array>)
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const sum = createSha256();
  const relations = createRelations(KEY_OF);
  let head: BackupHead | undefined;
  let line = 0;
  let rest: readonly Uint8Array[] = [];
  let restBytes = 0;
  let last: Step | undefined;

  const damaged = (damage: BackupDamage, table?: BackupTable): Refusal => ({ kind: 'damaged', line, table, damage });

  function parse(text: Uint8Array): unknown {
    try {
      return JSON.parse(decoder.decode(text));
    } catch (error) {
      return error instanceof SyntaxError ? NO_JSON : NO_TEXT;
    }
  }

  function readHead(text: Uint8Array): Refusal | undefined {
    const value = parse(text);
    if (typeof value !== 'object' || value === null || (value as BackupHead).format !== BACKUP_FORMAT)
      return { kind: 'not-backup' };
    const given = value as BackupHead;
    if (!Number.isInteger(given.schema) || given.schema < 1) return damaged('head');
    if (given.schema > schema) return { kind: 'later', app: String(given.app) };
    const isWhole =
      /^[0-9a-f]{64}$/.test(given.sha256) &&
      Number.isFinite(given.created) &&
      typeof given.counts === 'object' &&
      given.counts !== null;
    if (!isWhole) return damaged('head');
    head = given;
    return undefined;
  }

  function readRow(text: Uint8Array): ReadRow | Refusal {
    const value = parse(text);
    if (value === NO_JSON) return damaged('json');
    if (value === NO_TEXT) return damaged('text');
    if (!Array.isArray(value) || value.length !== 2) return damaged('shape');
    const table = BACKUP_TABLES.find((one) => one === value[0]);
    if (!table) return damaged('table');
    const unsafe = faultOf(table, value[1]) === 'unsafe';
    if (unsafe) return damaged('unsafe', table);
    const row = upgrades
      .slice((head?.schema ?? schema) - 1)
      .reduce<Row>((older, upgrade) => upgrade(table, older), value[1]);
    const damage = faultOf(table, row) ?? relations.faultOf(table, row);
    return damage ? damaged(damage, table) : { table, row };
  }

  /** The lines that end in this piece. */
  function linesIn(piece: Uint8Array): Uint8Array[] {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      lines.push(joined([...rest, piece.subarray(from, end + 1)]));
      rest = [];
      restBytes = 0;
      from = end + 1;
    }
    if (from < piece.length) {
      rest = [...rest, piece.subarray(from)];
      restBytes += piece.length - from;
    }
    return lines;
  }

  function take(piece: Uint8Array): Step | undefined {
    const rows: ReadRow[] = [];
    for (const text of linesIn(piece)) {
      line += 1;
      if (head === undefined) {
        const refusal = readHead(text);
        if (refusal) return refusal;
        continue;
      }
      sum.update(text);
      const read = readRow(text);
      if ('kind' in read) return read;
      rows.push(read);
    }
    if (restBytes > MAX_LINE_BYTES) return { kind: 'damaged', line: line + 1, damage: 'text' };
    return head && { kind: 'rows', head, rows };
  }

  function end(): Step {
    if (head === undefined) return { kind: 'not-backup' };
    if (restBytes > 0) return { kind: 'damaged', line: line + 1, damage: 'json' };
    const { counts, sha256 } = head;
    const wrong = BACKUP_TABLES.find((table) => (counts[table] ?? 0) !== relations.countOf(table));
    if (wrong) return damaged('counts', wrong);
    return sum.digest() === sha256 ? { kind: 'end', head } : damaged('sum');
  }

  async function piece(): Promise<Step | undefined> {
    const read = await bytes.read().catch(() => undefined);
    if (read?.done) return end();
    if (read) return take(read.value);
    return head === undefined ? { kind: 'not-backup' } : { kind: 'damaged', line: line + 1, damage: 'packing' };
  }

  /** What ends the reading, or so many rows that it is worth to write them. */
  async function next(): Promise<Step> {
    if (last) return last;
    const rows: ReadRow[] = [];
    while (rows.length < STEP_ROWS) {
      const step = await piece();
      if (step?.kind === 'rows') rows.push(...step.rows);
      else if (step) last = step;
      if (last) return head && rows.length > 0 && last.kind === 'end' ? { kind: 'rows', head, rows } : last;
    }
    return head ? { kind: 'rows', head, rows } : { kind: 'not-backup' };
  }

  return { next, stop: () => bytes.cancel().catch(() => undefined) };
}

const NO_JSON = Symbol('no JSON');
const NO_TEXT = Symbol('no text');

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = pieces;
  if (only && more.length === 0) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
