import { type Changes, changesBetween } from '@/lib/store/changes';
import { db } from '@/lib/store/db';
import { changeSettings } from '@/lib/store/settings';
import type { Arranged } from '@/lib/store/sync-facts';
import type { Rows } from '@/lib/store/sync-rows';
import { type Written, writeRows } from '@/lib/store/sync-status';
import type { Came } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';

type Row = { readonly id: string; readonly position?: number; readonly sectionId?: string };

type Arranging = {
  /** What this browser says there is, and what there is to be with what others say. */
  readonly spoken: Rows;
  readonly wanted: Rows;
  readonly here: Arranged;
  readonly now: Millis;
  readonly timeZone: string;
};

/** Brings what others changed into the tables. Gives what it came to; undefined where nothing was changed that a reader sees. */
export async function arrange({ spoken, wanted, here, now, timeZone }: Arranging): Promise<Came | undefined> {
  const written: Written = {
    sections: toWrite(here.sections, spoken.sections, wanted.sections),
    subscriptions: toWrite(here.subscriptions, spoken.subscriptions, wanted.subscriptions),
    words: toWrite(here.words, spoken.words, wanted.words),
  };
  const settings = Object.entries(wanted.settings).filter(([name, value]) => !isSame(value, settingOf(here, name)));
  const came = cameOf(written, here, { at: now, settings: settings.length });
  if (came) await keepBefore(now, { written, here, settings: settings.map(([name]) => name) });
  await db.feeds.bulkPut([...wanted.feeds]);
  await writeRows(written);
  if (settings.length > 0) await changeSettings(Object.fromEntries(settings), now, timeZone);
  return came;
}

const settingOf = ({ settings }: Arranged, name: string): unknown => settings[name as keyof Arranged['settings']];

/** Lists and tables of settings are the same in any order. */
const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);
const inOrder = (value: unknown): string =>
  JSON.stringify(
    Array.isArray(value)
      ? value.toSorted()
      : typeof value === 'object' && value !== null
        ? Object.entries(value).toSorted()
        : (value ?? null),
  );

/** Of rows that neither side speaks of nothing is changed; and of those whose order is the same, no position. */
function toWrite<T extends Row>(had: readonly T[], spoken: readonly T[], wanted: readonly T[]): Changes<T> {
  const said = new Set([...spoken, ...wanted].map(({ id }) => id));
  return changesBetween(counted(had.filter(({ id }) => said.has(id))), wanted);
}

function counted<T extends Row>(rows: readonly T[]): T[] {
  const ordered = rows.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));
  const counts = new Map<string | undefined, number>();
  return ordered.map((row) => {
    if (row.position === undefined) return row;
    const position = counts.get(row.sectionId) ?? 0;
    counts.set(row.sectionId, position + 1);
    return { ...row, position };
  });
}

function cameOf(written: Written, here: Arranged, facts: Pick<Came, 'at' | 'settings'>): Came | undefined {
  const tables = [
    { had: here.sections, ...written.sections },
    { had: here.subscriptions, ...written.subscriptions },
    { had: here.words, ...written.words },
  ] as readonly { had: readonly Row[]; put: readonly Row[]; gone: readonly string[] }[];
  const [sections = 0, feeds = 0, words = 0] = tables.map(
    ({ had, put }) => put.filter(({ id }) => !had.some((row) => row.id === id)).length,
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const removed = sum(tables.map(({ gone }) => gone.length));
  const changed = sum(tables.map(({ put }) => put.length)) - sections - feeds - words;
  const isNothing = sections + feeds + words + removed + changed + facts.settings === 0;
  return isNothing ? undefined : { ...facts, sections, feeds, words, removed, changed };
}

type Keeping = { readonly written: Written; readonly here: Arranged; readonly settings: readonly string[] };

/** Of the first time alone: later on the reader knows what they have, in either browser. */
async function keepBefore(at: Millis, { written, here, settings }: Keeping): Promise<void> {
  if (await db.sync.get('before')) return;
  await db.sync.put({
    key: 'before',
    at,
    sections: wayBack(here.sections, written.sections),
    subscriptions: wayBack(here.subscriptions, written.subscriptions),
    words: wayBack(here.words, written.words),
    ...(settings.length > 0 && {
      settings: Object.fromEntries(settings.map((name) => [name, settingOf(here, name)])),
    }),
  });
}

function wayBack<T extends Row>(had: readonly T[], { gone, put }: Changes<T>): Changes<T> {
  const touched = new Set([...gone, ...put.map(({ id }) => id)]);
  const were = had.filter(({ id }) => touched.has(id));
  const known = new Set(were.map(({ id }) => id));
  return { gone: put.map(({ id }) => id).filter((id) => !known.has(id)), put: were };
}
