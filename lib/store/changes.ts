import { db } from '@/lib/store/db';

type Row = { readonly id: string };

/** Of two states of a table: what is gone, and what is new or other than it was. */
export type Changes<T extends Row> = { readonly gone: readonly string[]; readonly put: readonly T[] };

const asText = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .toSorted(),
  );

export function changesBetween<T extends Row>(before: readonly T[], after: readonly T[]): Changes<T> {
  const known = new Map(before.map((row) => [row.id, asText(row)]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    gone: before.map(({ id }) => id).filter((id) => !kept.has(id)),
    put: after.filter((row) => known.get(row.id) !== asText(row)),
  };
}

/** What the reader arranges: their own rows, few enough to be read whole. */
const readAll = () => Promise.all([db.sections.toArray(), db.subscriptions.toArray(), db.words.toArray()]);

const inTables = <T>(work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', db.sections, db.subscriptions, db.words, db.feeds, db.catalogue, work);

/**
 * Does a change to sections, subscriptions and words, and gives what takes exactly it back: the rows that it changed, and
 * no other. What was changed elsewhere meanwhile stays.
 */
export function undoably(change: () => Promise<unknown>): Promise<() => Promise<void>> {
  return inTables(async () => {
    const before = await readAll();
    await change();
    const after = await readAll();
    const [sections, subscriptions, words] = [
      changesBetween(after[0], before[0]),
      changesBetween(after[1], before[1]),
      changesBetween(after[2], before[2]),
    ];
    return () =>
      inTables(async () => {
        await db.sections.bulkDelete([...sections.gone]);
        await db.sections.bulkPut([...sections.put]);
        await db.subscriptions.bulkDelete([...subscriptions.gone]);
        await db.subscriptions.bulkPut([...subscriptions.put]);
        await db.words.bulkDelete([...words.gone]);
        await db.words.bulkPut([...words.put]);
      });
  });
}
