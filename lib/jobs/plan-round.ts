import type { Edition, Occasion } from '@/lib/briefing/types';
import { here } from '@/lib/jobs/here';
import { promiseOf, slotsAround } from '@/lib/rhythm';
import type { Settings } from '@/lib/settings';
import { latestEdition, promiseNext } from '@/lib/store/editions';
import { makeDue, roundOf } from '@/lib/store/feeds';
import { openRound, startRound } from '@/lib/store/rounds';
import { MINUTE, type Millis } from '@/lib/time';

/** An edition built later than this says so. */
const LATE: Millis = 15 * MINUTE;
/** However often the reader asks: a feed that was asked within this time is left alone. */
export const FLOOR: Millis = 10 * MINUTE;

/**
 * Starts a round of polls when a new edition is due, by the promise of the last one or as the very first. It waits for the
 * feeds that are due anyway: an edition is no reason to ask a server before its time.
 */
export async function planRound(): Promise<void> {
  if (await openRound()) return;
  const now = Date.now();
  const latest = await latestEdition();
  const { settings, timeZone } = await here();
  if (latest && now < (await promised(latest, settings, timeZone))) return;
  const { dueAt } = slotsAround(now, settings, timeZone);
  const occasion: Occasion = !latest ? 'first' : now > dueAt + LATE ? 'late' : 'scheduled';
  await startRound(occasion, now, await roundOf(now));
}

/** When the next edition is due; a reader who has travelled on is promised it anew. */
async function promised(latest: Edition, settings: Settings, timeZone: string): Promise<Millis> {
  const nextAt = promiseOf(latest, settings, timeZone);
  if (nextAt !== latest.nextAt) await promiseNext(latest.id, nextAt, timeZone);
  return nextAt;
}

/** The reader wants the news now: every rested feed is asked, and a new edition follows. Gives how many feeds. */
export async function planUpdate(): Promise<number> {
  const now = Date.now();
  const feedIds = await makeDue(now, { floor: FLOOR });
  const open = await openRound();
  // A round under way goes on, with more to ask.
  if (open) await startRound(open.occasion, open.startedAt, [...new Set([...open.feedIds, ...feedIds])]);
  else await startRound('update', now, feedIds);
  return feedIds.length;
}
