import { slotsAround } from '@/lib/rhythm';
import type { Settings } from '@/lib/settings';
import { byDexie } from '@/lib/store/by-dexie';
import { db } from '@/lib/store/db';
import { latestEdition, promiseNext } from '@/lib/store/editions';
import { shownSettings } from '@/lib/store/shown';
import type { Millis } from '@/lib/time';

/** The reader's settings; what a later version added stands at its default. */
export const readSettings = (): Promise<Settings> => shownSettings(byDexie);

/** A new edition time or rhythm moves the time that the last edition promised for the next one, and nothing else: today's stays. */
export function changeSettings(patch: Partial<Settings>, now: Millis, timeZone: string): Promise<void> {
  return db.transaction('rw', db.settings, db.editions, async () => {
    const settings = { ...(await readSettings()), ...patch };
    await db.settings.put({ key: 'settings', value: settings });
    if (patch.editionTime === undefined && patch.eveningTime === undefined && patch.rhythm === undefined) return;
    const latest = await latestEdition();
    if (latest) await promiseNext(latest.id, slotsAround(now, settings, timeZone).nextAt, timeZone);
  });
}
