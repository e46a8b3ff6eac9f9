import { compileEdition } from '@/lib/briefing/compile';
import type { Edition, Occasion } from '@/lib/briefing/types';
import { whatStays } from '@/lib/briefing/what-stays';
import { here } from '@/lib/jobs/here';
import { runJob } from '@/lib/jobs/run-job';
import { countHeadlines, readBackground } from '@/lib/store/background';
import type { RoundRow } from '@/lib/store/db';
import { feedFacts, sectionRules } from '@/lib/store/edition-input';
import { latestEdition, shownStories, storeEdition } from '@/lib/store/editions';
import { entriesForEdition } from '@/lib/store/entries';
import { finishRound, openRound, roundProgress } from '@/lib/store/rounds';
import { DAY, editionTimes, MINUTE, type Millis, SECOND } from '@/lib/time';

/** An edition does not wait longer than this for feeds that do not answer. */
const PATIENCE: Millis = 4 * MINUTE;
const FILL_PAUSE: Millis = 2 * SECOND;
/** The widest window a section looks back over. */
const WIDEST: Millis = 7 * DAY;

/** Builds the edition that is due: when its round is over, while the very first one fills, or to complete the last one. */
export async function compileDue(): Promise<void> {
  const now = Date.now();
  const round = await openRound();
  const latest = await latestEdition();
  if (round) return compileRound(round, latest, now);
  if (!latest) return;
  const rules = await sectionRules();
  const previous = whatStays(latest, rules, (await feedFacts(rules)).feeds);
  if (previous) await build({ now, occasion: previous.occasion, state: 'final', previous });
}

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
  const progress = await roundProgress(now);
  const over = !progress || progress.done >= progress.total || now > round.startedAt + PATIENCE;
  if (over) {
    await build({ now, occasion: round.occasion, state: 'final' });
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
};

async function build({ now, occasion, state, previous }: Build): Promise<void> {
  const { settings, timeZone } = await here();
  const times = previous ?? editionTimes(now, settings.editionTime, timeZone);
  const sections = await sectionRules();
  const { feeds, sample } = await feedFacts(sections);
  const feedIds = feeds.map((feed) => feed.id);
  const edition = compileEdition({
    now,
    occasion,
    state,
    previous,
    timeZone,
    dueAt: times.dueAt,
    nextAt: times.nextAt,
    sample,
    sections,
    feeds,
    entries: await entriesForEdition(feedIds, now - WIDEST),
    shown: await shownStories(),
    background: await readBackground(),
  });
  await storeEdition(edition);
  if (state === 'final') await countHeadlines();
}
