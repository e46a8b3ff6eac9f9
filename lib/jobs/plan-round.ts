import type { Occasion } from '@/lib/briefing/types';
import { here } from '@/lib/jobs/here';
import { latestEdition } from '@/lib/store/editions';
import { makeDue } from '@/lib/store/feeds';
import { openRound, startRound } from '@/lib/store/rounds';
import { editionTimes, MINUTE, type Millis } from '@/lib/time';

/** An edition built later than this says so. */
const LATE: Millis = 15 * MINUTE;
/** Feeds asked within this time are fresh enough for a new edition. */
export const FRESH: Millis = 10 * MINUTE;

/** Starts a round of polls when a new edition is due. Due is what the last edition promised, or the very first. */
export async function planRound(): Promise<void> {
  if (await openRound()) return;
  const now = Date.now();
  const latest = await latestEdition();
  if (latest && now < latest.nextAt) return;
  const { settings, timeZone } = await here();
  const { dueAt } = editionTimes(now, settings.editionTime, timeZone);
  const occasion: Occasion = !latest ? 'first' : now > dueAt + LATE ? 'late' : 'scheduled';
  await startRound(occasion, now, await makeDue(now, { floor: FRESH }));
}

/** The reader wants the news now: every rested feed is asked, and a new edition follows. Gives how many feeds. */
export async function planUpdate(): Promise<number> {
  const now = Date.now();
  const feedIds = await makeDue(now, { floor: FRESH });
  const open = await openRound();
  await startRound(open?.occasion ?? 'update', now, feedIds);
  return feedIds.length;
}
