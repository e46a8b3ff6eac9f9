import { compiling } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { editionId } from '@/lib/briefing/edition-id';
import type { Edition, Occasion } from '@/lib/briefing/types';
import { whatStays } from '@/lib/briefing/what-stays';
import { here } from '@/lib/jobs/here';
import { inTurns } from '@/lib/jobs/in-turns';
import { runJob } from '@/lib/jobs/run-job';
import { LIVE_PAUSE, slotsAround } from '@/lib/rhythm';
import { countHeadlines, readBackground } from '@/lib/store/background';
import { byDexie } from '@/lib/store/by-dexie';
import type { RoundRow } from '@/lib/store/db';
import { feedFacts, sectionRules, withMonthlyCounts } from '@/lib/store/edition-input';
import { builtBefore, latestEdition, shownStories } from '@/lib/store/editions';
import { entriesForEdition } from '@/lib/store/entries';
import { countNew } from '@/lib/store/new-count';
import { roundProgress } from '@/lib/store/round-progress';
import { finishRound, openRound } from '@/lib/store/rounds';
import { storeEdition } from '@/lib/store/store-edition';
import { readWords } from '@/lib/store/words';
import { DAY, MINUTE, type Millis, SECOND } from '@/lib/time';

/** An edition does not wait longer than this for feeds that do not answer. */
const PATIENCE: Millis = 4 * MINUTE;
const FILL_PAUSE: Millis = 2 * SECOND;
/** The widest window a section looks back over. */
const WIDEST: Millis = 7 * DAY;

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

type Build = {
  readonly now: Millis;
  readonly occasion: Occasion;
  readonly state: Edition['state'];
  readonly previous?: Edition;
  readonly intent?: CompileInput['intent'];
};

/** An edition that is completed or updated stays what it is: of its slot, in its zone, with its promise. */
async function build({ now, occasion, state, previous, intent }: Build): Promise<void> {
  const { settings, timeZone } = await here();
  const { dueAt, nextAt } = previous ?? slotsAround(now, settings, timeZone);
  const zone = previous?.timeZone ?? timeZone;
  const sections = await sectionRules();
  const { feeds, sample } = await feedFacts(sections);
  const edition = await inTurns(
    compiling({
      now,
      occasion,
      state,
      previous,
      intent,
      timeZone: zone,
      dueAt,
      nextAt,
      sample,
      sections,
      wishes: { words: await readWords(), sourceWeights: settings.sourceWeights },
      online: navigator.onLine !== false,
      since:
        intent === 'update' ? previous?.builtAt : await builtBefore(editionId(dueAt, zone), previous?.builtAt ?? now),
      feeds: await withMonthlyCounts(feeds, now),
      entries: await entriesForEdition(
        feeds.map((feed) => feed.id),
        now - WIDEST,
      ),
      shown: await shownStories(),
      background: await readBackground(),
    }),
  );
  await storeEdition(previous?.nextZone === undefined ? edition : { ...edition, nextZone: previous.nextZone });
  if (state === 'final') await countHeadlines();
}
