import type { Edition } from '@/lib/briefing/types';
import { db } from '@/lib/store/db';
import { HOUR, type Millis } from '@/lib/time';

/** Whoever comes back within this time was never away: tabs are opened by the dozen. */
const SAME_VISIT: Millis = HOUR;

/** The reader looks at an edition. After a while away, what was the end of the last visit is remembered for this one. */
export function recordVisit(editionId: string, now: Millis): Promise<void> {
  return db.transaction('rw', db.visits, async () => {
    const last = await db.visits.get('visit');
    const isSame = last !== undefined && now - last.at < SAME_VISIT;
    await db.visits.put(
      isSame ? { ...last, at: now } : { key: 'visit', at: now, began: now, editionId, before: last?.at },
    );
  });
}

/**
 * Editions that came and went between the last visit and this one, without the one that was on show when this one began;
 * undefined on the first visit ever.
 */
export async function editionsSinceVisit(): Promise<{ since: Millis; editions: Edition[] } | undefined> {
  const visit = await db.visits.get('visit');
  if (visit?.before === undefined) return undefined;
  const between = db.editions.where('builtAt').between(visit.before, visit.began, false, true);
  const editions = await between.filter(({ id, state }) => state === 'final' && id !== visit.editionId).toArray();
  return { since: visit.before, editions };
}
