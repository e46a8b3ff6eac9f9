import { compileEdition } from '@/lib/briefing/compile';
import type { Edition, FeedFacts, Occasion, SectionRule } from '@/lib/briefing/types';
import { here } from '@/lib/jobs/here';
import { runJob } from '@/lib/jobs/run-job';
import { WEATHER_SECTION } from '@/lib/settings';
import { db, type RoundRow } from '@/lib/store/db';
import { latestEdition, shownOnOtherDays, storeEdition } from '@/lib/store/editions';
import { entriesForEdition } from '@/lib/store/entries';
import { finishRound, openRound, roundProgress } from '@/lib/store/rounds';
import { readSections } from '@/lib/store/sections';
import { DAY, editionTimes, localDay, MINUTE, type Millis, SECOND } from '@/lib/time';

/** An edition does not wait longer than this for feeds that do not answer. */
const PATIENCE: Millis = 4 * MINUTE;
const FILL_PAUSE: Millis = 2 * SECOND;
/** The widest window a section looks back over. */
const WIDEST: Millis = 7 * DAY;

/** Builds the edition that is due: when its round is over, while the very first one fills, or for a section that was switched on or enlarged. */
export async function compileDue(): Promise<void> {
  const now = Date.now();
  const round = await openRound();
  const latest = await latestEdition();
  if (round) return compileRound(round, latest, now);
  const previous = latest && (await withoutOutgrown(latest));
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
  const progress = await roundProgress();
  const over = !progress || progress.done >= progress.total || now > round.startedAt + PATIENCE;
  if (over) {
    await build({ now, occasion: round.occasion, state: 'final' });
    await finishRound(now);
  } else if (round.occasion === 'first' && (!latest || latest.state === 'filling')) {
    await build({ now, occasion: 'first', state: 'filling' });
  }
}

/** The edition without the sections that must be compiled anew; undefined when nothing is missing from it. */
async function withoutOutgrown(edition: Edition): Promise<Edition | undefined> {
  const rules = await sectionRules();
  const done = edition.sections.filter((section) => section.empty?.code !== 'loading');
  const has = new Map(done.map((section) => [section.id, section.maxStories]));
  const outgrown = new Set(rules.filter((rule) => (has.get(rule.id) ?? 0) < rule.maxStories).map((rule) => rule.id));
  if (outgrown.size === 0) return undefined;
  return { ...edition, sections: edition.sections.filter((section) => !outgrown.has(section.id)) };
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
  const feeds = await feedFacts(sections);
  const feedIds = feeds.map((feed) => feed.id);
  const edition = compileEdition({
    now,
    occasion,
    state,
    previous,
    timeZone,
    dueAt: times.dueAt,
    nextAt: times.nextAt,
    sample: await anySample(feedIds),
    sections,
    feeds,
    entries: await entriesForEdition(feedIds, now - WIDEST),
    shown: await shownOnOtherDays(localDay(times.dueAt, timeZone)),
  });
  await storeEdition(edition);
}

/** Enabled news sections in the reader's order, each with its feeds. */
async function sectionRules(): Promise<SectionRule[]> {
  const rows = (await readSections()).filter((section) => section.enabled && section.id !== WEATHER_SECTION);
  const subscriptions = await db.subscriptions.toArray();
  return rows.map(({ id, title, maxStories, breadth }) => {
    const mine = subscriptions.filter((row) => row.sectionId === id).toSorted((a, b) => a.position - b.position);
    return { id, title, maxStories, breadth, feedIds: mine.map((row) => row.feedId) };
  });
}

async function feedFacts(sections: readonly SectionRule[]): Promise<FeedFacts[]> {
  const ids = [...new Set(sections.flatMap((section) => section.feedIds))];
  const titles = new Map((await db.subscriptions.toArray()).map((row) => [row.feedId, row.title]));
  const rows = (await db.feeds.bulkGet(ids)).filter((row) => row !== undefined);
  return rows.map(({ id, url, title, outcome, status, attemptedAt, lastSuccessAt, newestAt }) => ({
    id,
    url,
    publisher: titles.get(id) ?? title ?? new URL(url).hostname,
    outcome,
    status,
    attemptedAt,
    lastSuccessAt,
    newestAt,
  }));
}

async function anySample(feedIds: readonly string[]): Promise<boolean> {
  const rows = await db.feeds.bulkGet([...feedIds]);
  return rows.some((row) => row?.sample === true);
}
