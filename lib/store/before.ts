import { db } from '@/lib/store/db';
import { DAY, type Millis } from '@/lib/time';

/** How long what was there before a restore is kept. */
export const KEEP_BEFORE: Millis = 7 * DAY;

/** When the restore was that can be taken back; undefined where there is none. */
export const restoredAt = async (): Promise<Millis | undefined> => (await db.before.toCollection().first())?.at;

export const sweepBefore = (now: Millis): Promise<unknown> =>
  db.transaction('rw', db.before, async () => {
    const at = await restoredAt();
    if (at !== undefined && at < now - KEEP_BEFORE) await db.before.clear();
  });
