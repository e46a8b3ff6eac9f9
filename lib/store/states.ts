import { db, type StateRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** What the reader did with these entries; those with which nothing was done are not in it. */
export async function statesOf(entryIds: readonly string[]): Promise<ReadonlyMap<string, StateRow>> {
  const rows = await db.states.bulkGet([...entryIds]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

/** When an entry was first read or saved stands: doing it again changes nothing. */
export const markRead = (entryIds: readonly string[], readAt: Millis): Promise<void> =>
  change(entryIds, (state) => ({ readAt, ...state }));

export const markUnread = (entryIds: readonly string[]): Promise<void> =>
  change(entryIds, ({ readAt: _, ...state }) => state);

/** A saved entry stays, with all of its content, whatever else is swept. */
export const saveEntries = (entryIds: readonly string[], savedAt: Millis): Promise<void> =>
  change(entryIds, (state) => ({ savedAt, ...state }));

export const unsaveEntries = (entryIds: readonly string[]): Promise<void> =>
  change(entryIds, ({ savedAt: _, ...state }) => state);

function change(entryIds: readonly string[], to: (state: StateRow) => StateRow): Promise<void> {
  return db.transaction('rw', db.states, async () => {
    const known = await statesOf(entryIds);
    const changed = entryIds.map((id) => to(known.get(id) ?? { id }));
    const isIdle = (state: StateRow) => state.readAt === undefined && state.savedAt === undefined;
    await db.states.bulkPut(changed.filter((state) => !isIdle(state)));
    await db.states.bulkDelete(changed.filter(isIdle).map((state) => state.id));
  });
}
