import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { StateRow } from '@/lib/store/db';
import type { Millis } from '@/lib/time';
import { rows } from '@/scripts/edition';

/** The reader reads and saves while the worker polls, and remembers what was confirmed. */
export type ReadersMarks = {
  /** Marks one entry after the other, until the browser is gone. */
  make(page: Page, entryIds: readonly string[]): Promise<void>;
  /** How many confirmed marks no longer stand as they did. */
  forgotten(page: Page): Promise<number>;
  count(): number;
};

/** Far from any divisor of a number of entries, so that marks fall on all feeds. */
const STRIDE = 7919;
const BETWEEN_MARKS: Millis = 20;

export function readersMarks(): ReadersMarks {
  const confirmed = new Map<string, StateRow>();
  /** Whether the last one was kept, nobody knows: the browser went before it said so. */
  let open: StateRow | undefined;
  let made = 0;
  const next = (entryIds: readonly string[]): StateRow => {
    made += 1;
    return { id: entryIds[(made * STRIDE) % entryIds.length] ?? '', readAt: made, ...(made % 2 && { savedAt: made }) };
  };
  const isKept = (row: StateRow, stored: StateRow | undefined) => JSON.stringify(stored) === JSON.stringify(row);
  return {
    async make(page, entryIds) {
      while (entryIds.length > 0 && !page.isClosed()) {
        open = next(entryIds);
        const isConfirmed = await page.evaluate(mark, open).then(
          () => true,
          () => false,
        );
        if (!isConfirmed) return;
        confirmed.set(open.id, open);
        await pause(BETWEEN_MARKS);
      }
    },
    async forgotten(page) {
      const stored = new Map((await rows<StateRow>(page, 'states')).map((row) => [row.id, row]));
      if (open && isKept(open, stored.get(open.id))) confirmed.set(open.id, open);
      open = undefined;
      return [...confirmed.values()].filter((row) => !isKept(row, stored.get(row.id))).length;
    },
    count: () => confirmed.size,
  };
}

/** Runs in the page: resolves once the browser says that the row is on the disk. */
function mark(row: StateRow): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('states', 'readwrite', { durability: 'strict' });
      transaction.objectStore('states').put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
