import Dexie from 'dexie';
import { db } from '@/lib/store/db';
import { inSlices, SWEEP_ROWS } from '@/lib/store/slices';
import { DAY, type Millis } from '@/lib/time';

/** How long an entry stays after it was first seen. */
export const KEEP_ENTRIES: Millis = 30 * DAY;
/** The newest of each feed stay whatever their age: a quiet feed shows its latest one. */
export const KEEP_NEWEST = 10;

/**
 * Drops entries that are past keeping, but none that the reader saved, none that its feed still lists (it would come back
 * as new), and not the newest of a feed. Each slice is a transaction of its own: stopped anywhere, the next sweep goes on.
 */
export async function sweepEntries(now: Millis): Promise<void> {
  for (let feedId = await feedIdAfter(''); feedId !== undefined; feedId = await feedIdAfter(feedId)) {
    const id = feedId;
    await inSlices((passed) => sweepSlice(id, now - KEEP_ENTRIES, passed));
  }
}

/** Also of a feed that is gone: its entries stay behind. */
async function feedIdAfter(feedId: string): Promise<string | undefined> {
  const [id] = await db.entries.where(':id').above(`${feedId}/\uffff`).limit(1).primaryKeys();
  return id?.slice(0, id.indexOf('/'));
}

/** Looks at one slice of a feed's old entries, behind the `passed` ones that stay. Gives how many stay so far; undefined at the end. */
function sweepSlice(feedId: string, before: Millis, passed: number): Promise<number | undefined> {
  return db.transaction('rw', db.entries, db.states, db.listings, async () => {
    const old = db.entries.where('[feedId+firstSeenAt]').between([feedId, Dexie.minKey], [feedId, before]);
    const ids = await old.offset(passed).limit(SWEEP_ROWS).primaryKeys();
    const stays = await keptOf(feedId, ids);
    const doomed = ids.filter((id) => !stays.has(id));
    await db.entries.bulkDelete(doomed);
    return ids.length < SWEEP_ROWS ? undefined : passed + ids.length - doomed.length;
  });
}

async function keptOf(feedId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const listing = await db.listings.get(feedId);
  const all = db.entries.where('[feedId+at]').between([feedId, Dexie.minKey], [feedId, Dexie.maxKey]);
  const newest = await all.reverse().limit(KEEP_NEWEST).primaryKeys();
  const states = await db.states.bulkGet([...ids]);
  const saved = states.filter((state) => state?.savedAt !== undefined).map((state) => state?.id ?? '');
  return new Set([...(listing?.ids ?? []), ...newest, ...saved]);
}
