import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** Of these ids, those the reader was not notified of yet; from now on they are. Written first: better no notice than two. */
export function takeNotices(ids: readonly string[], now: Millis): Promise<string[]> {
  return db.transaction('rw', db.notices, async () => {
    const known = await db.notices.bulkGet([...ids]);
    const fresh = ids.filter((_, i) => known[i] === undefined);
    await db.notices.bulkPut(fresh.map((id) => ({ id, at: now })));
    return fresh;
  });
}
