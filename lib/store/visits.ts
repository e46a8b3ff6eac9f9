import type { Edition } from '@/lib/briefing/types';
import { changeByHand } from '@/lib/store/by-hand';
import { tellCommit } from '@/lib/store/commits';
import type { Glance } from '@/lib/store/glance';
import { HOUR, type Millis } from '@/lib/time';

/** Whoever comes back within this time was never away: tabs are opened by the dozen. */
const SAME_VISIT: Millis = HOUR;

/** The reader looks at an edition. After a while away, what was the end of the last visit is remembered for this one. */
export async function recordVisit(store: IDBDatabase, editionId: string, now: Millis): Promise<void> {
  await changeByHand(store, 'visits', 'visit', (last) =>
    last !== undefined && now - last.at < SAME_VISIT
      ? { ...last, at: now }
      : { key: 'visit', at: now, began: now, editionId, before: last?.at },
  );
  tellCommit('visits');
}

/**
 * Editions that came and went between the last visit and this one, without the one that was on show when this one began;
 * undefined on the first visit ever.
 */
export async function editionsSinceVisit(from: Glance): Promise<{ since: Millis; editions: Edition[] } | undefined> {
  const visit = await from.get('visits', 'visit');
  if (visit?.before === undefined) return undefined;
  const between = await from.editionsBuilt(visit.before, visit.began);
  const editions = between.filter(({ id, state }) => state === 'final' && id !== visit.editionId);
  return { since: visit.before, editions };
}
