import type { Edition } from '@/lib/briefing/types';
import { whatStays } from '@/lib/briefing/what-stays';
import type { Build } from '@/lib/jobs/build-edition';
import { here } from '@/lib/jobs/here';
import { runJob } from '@/lib/jobs/run-job';
import { LIVE_PAUSE } from '@/lib/rhythm';
import { byDexie } from '@/lib/store/by-dexie';
import type { RoundRow } from '@/lib/store/db';
import { feedFacts, sectionRules } from '@/lib/store/edition-input';
import { latestEdition } from '@/lib/store/editions';
import { countNew } from '@/lib/store/new-count';
import { roundProgress } from '@/lib/store/round-progress';
import { finishRound, openRound } from '@/lib/store/rounds';
import { MINUTE, type Millis, SECOND } from '@/lib/time';

/** An edition does not wait longer than this for feeds that do not answer. */
const PATIENCE: Millis = 4 * MINUTE;
const FILL_PAUSE: Millis = 2 * SECOND;

/**
 * Builds the edition that is due: when its round is over, while the very first one fills, to complete the last one, or to
 * add to it where the reader wants it live.
 */
export async function compileDue(): Promise<void> {
  const now = Date.now();
  const round = await openRound();
  const latest = await latestEdition();
  if (round) return compileRound(round, latest, now);
  if (!latest) return;
  const rules = await sectionRules();
  const previous = whatStays(latest, rules, (await feedFacts(rules)).feeds);
  if (previous) await build({ now, occasion: previous.occasion, state: 'final', previous });
  else if (await wantsMore(latest, now)) await update(latest, now);
}

async function wantsMore(latest: Edition, now: Millis): Promise<boolean> {
  const { settings } = await here();
  const isLive = settings.rhythm === 'live' && latest.state === 'final' && now < latest.nextAt;
  return isLive && now - latest.builtAt >= LIVE_PAUSE && (await countNew(latest)) > 0;
}

const update = (previous: Edition, now: Millis): Promise<void> =>
  build({ now, occasion: 'update', state: 'final', previous, intent: 'update' });

/** For a slice of polls: brings the very first edition up to date every two seconds, so that it fills while feeds answer. */
export function fillAlong(): () => Promise<void> {
  let filledAt = Date.now();
  return async () => {
    if (Date.now() - filledAt < FILL_PAUSE) return;
    filledAt = Date.now();
    if ((await openRound())?.occasion === 'first') await runJob('compile-edition', compileDue);
  };
}

async function compileRound(round: RoundRow, latest: Edition | undefined, now: Millis): Promise<void> {
  const progress = await roundProgress(byDexie, now);
  const over = !progress || progress.done >= progress.total || now > round.startedAt + PATIENCE;
  if (over) {
    if (round.occasion === 'update' && latest?.state === 'final' && now < latest.nextAt) await update(latest, now);
    else await build({ now, occasion: round.occasion, state: 'final' });
    await finishRound(now);
  } else if (round.occasion === 'first' && (!latest || latest.state === 'filling')) {
    await build({ now, occasion: 'first', state: 'filling' });
  }
}

/** Most starts of the worker build none, so what builds it is loaded when one is due. */
const build = async (what: Build): Promise<void> => (await import('@/lib/jobs/build-edition')).buildEdition(what);
