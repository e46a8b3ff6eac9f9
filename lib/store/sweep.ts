import { sweepBefore } from '@/lib/store/before';
import { db } from '@/lib/store/db';
import { prunePolls } from '@/lib/store/polls';
import { inSlices, SWEEP_ROWS } from '@/lib/store/slices';
import { sweepEntries } from '@/lib/store/sweep-entries';
import { DAY, localDay, type Millis } from '@/lib/time';

export const KEEP_EDITIONS = 30;
export const KEEP_LEDGER: Millis = 31 * DAY;
/** How long it is known that an entry was read, once the entry itself is gone: feeds bring back what is a year old. */
export const KEEP_READ: Millis = 400 * DAY;

/** Drops what is past keeping, slice by slice: stopped anywhere, the next sweep goes on. */
export async function sweepStore(now: Millis, timeZone: string): Promise<void> {
  await sweepLedger(localDay(now - KEEP_LEDGER, timeZone));
  await sweepEditions();
  await db.notices
    .where('at')
    .below(now - KEEP_LEDGER)
    .delete();
  await sweepBefore(now);
  await sweepPolls();
  await sweepEntries(now);
  await sweepStates(now - KEEP_READ);
}

const sweepLedger = (before: string): Promise<void> =>
  inSlices(async () => {
    const keys = await db.ledger.where('day').below(before).limit(SWEEP_ROWS).primaryKeys();
    await db.ledger.bulkDelete(keys);
    return keys.length < SWEEP_ROWS ? undefined : 0;
  });

async function sweepEditions(): Promise<void> {
  const editions = await db.editions.orderBy('builtAt').primaryKeys();
  const past = editions.slice(0, -KEEP_EDITIONS).slice(0, SWEEP_ROWS);
  await db.editions.bulkDelete(past);
  await db.receipts.bulkDelete(past);
}

async function sweepPolls(): Promise<void> {
  const feedIds = await db.polls.orderBy('feedId').uniqueKeys();
  for (const feedId of feedIds) {
    await inSlices(async () => ((await prunePolls(String(feedId), SWEEP_ROWS)) < SWEEP_ROWS ? undefined : 0));
  }
}

/** That an entry was read is forgotten long after the entry; that it was saved never is. */
const sweepStates = (before: Millis): Promise<void> =>
  inSlices((passed) =>
    db.transaction('rw', db.states, db.entries, async () => {
      const rows = await db.states.where('readAt').below(before).offset(passed).limit(SWEEP_ROWS).toArray();
      const entries = await db.entries
        .where('id')
        .anyOf(rows.map((row) => row.id))
        .primaryKeys();
      const stays = new Set(entries);
      const doomed = rows.filter((row) => row.savedAt === undefined && !stays.has(row.id)).map((row) => row.id);
      await db.states.bulkDelete(doomed);
      return rows.length < SWEEP_ROWS ? undefined : passed + rows.length - doomed.length;
    }),
  );
