import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** When this store was made: another time means another store. Undefined until the worker has marked it. */
export async function bornAt(): Promise<Millis | undefined> {
  return (await db.meta.get('born'))?.value;
}

export async function markBorn(now: Millis): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if ((await bornAt()) === undefined) await db.meta.put({ key: 'born', value: now });
  });
}
