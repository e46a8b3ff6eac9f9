import { kilobytes, limitRow, millis, type Row, ratioRow } from '../table';
import { type Opening, openOnce } from './observe';
import type { Stage } from './stage';
import { fillStore, stopWorker } from './store';

const LONG_TASK = 50;
const FULL = 100_000;

/** All ways of opening in turns: what else the machine does meets them all alike. The first rounds are forgotten. */
async function inTurns<Name extends string>(
  ways: Readonly<Record<Name, () => Promise<Opening>>>,
  rounds: number,
): Promise<Readonly<Record<Name, readonly Opening[]>>> {
  const names = Object.keys(ways) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Opening[]])) as Record<Name, Opening[]>;
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const opening = await ways[name]();
      if (round >= 0) seen[name].push(opening);
    }
  }
  return seen;
}

/** What people usually build: the same page when nothing is kept for its first paint, so that it begins with its queries. */
async function openUnprepared({ keeper, context, url }: Stage): Promise<Opening> {
  const kept = await keeper.evaluate(() => {
    const all = Object.entries({ ...localStorage });
    localStorage.clear();
    return all;
  });
  const opening = await openOnce(context, url('newtab.html'));
  await keeper.evaluate((all) => {
    for (const [key, value] of all) localStorage.setItem(key, value);
  }, kept);
  return opening;
}

/** How soon the pages show their first headline, and what follows; beside it in another browser with a full store. */
export async function pageRows(stage: Stage, fullStage: Stage, rounds: number): Promise<Row[]> {
  await fillStore(fullStage.keeper, FULL);
  const openIn =
    ({ context, url }: Stage, path: string) =>
    () =>
      openOnce(context, url(path));
  const seen = await inTurns(
    {
      static: openIn(stage, 'static-newtab.html'),
      newtab: openIn(stage, 'newtab.html'),
      unprepared: () => openUnprepared(stage),
      staticPopup: openIn(stage, 'static-popup.html'),
      popup: openIn(stage, 'popup.html'),
      fullStatic: () => stopWorker(fullStage).then(openIn(fullStage, 'static-newtab.html')),
      fullNewtab: () => stopWorker(fullStage).then(openIn(fullStage, 'newtab.html')),
      fullStaticPopup: openIn(fullStage, 'static-popup.html'),
      fullPopup: openIn(fullStage, 'popup.html'),
    },
    rounds,
  );
  const headline = ({ headline }: Opening) => headline;
  const heap = ({ heapBytes }: Opening) => heapBytes;
  const headlines = (name: keyof typeof seen) => seen[name].map(headline);
  const statics = { theirs: headlines('static'), against: 'static page', show: millis };
  return [
    ratioRow('New tab: first headline', { ...statics, ours: headlines('newtab'), goal: 1.15 }),
    ratioRow(`the same, worker stopped, ${FULL.toLocaleString('en')} entries`, {
      ...statics,
      theirs: headlines('fullStatic'),
      ours: headlines('fullNewtab'),
      goal: 1.15,
    }),
    ratioRow('peer: Preact and Dexie queries, nothing kept', { ...statics, ours: headlines('unprepared'), goal: 1.15 }),
    ratioRow('Popup: first content', {
      ...statics,
      ours: headlines('popup'),
      theirs: headlines('staticPopup'),
      goal: 1.2,
    }),
    ratioRow('New tab: program has taken over', {
      ours: seen.newtab.map(({ ready }) => ready ?? Number.NaN),
      theirs: headlines('unprepared'),
      against: 'first headline, nothing kept',
      goal: 1,
      show: millis,
    }),
    limitRow(
      'New tab: layout shift',
      seen.newtab.map(({ shift }) => shift),
      0,
      (value) => value.toFixed(3),
    ),
    limitRow(
      'New tab: longest task',
      seen.newtab.map(({ longestTask }) => longestTask),
      LONG_TASK,
      millis,
    ),
    ratioRow('New tab: memory', {
      ours: seen.newtab.map(heap),
      theirs: seen.static.map(heap),
      against: 'static page',
      goal: 1.5,
      show: kilobytes,
    }),
    ratioRow('New tab: growth to 100,000 entries', {
      ours: headlines('fullNewtab'),
      theirs: headlines('newtab'),
      against: 'small store',
      goal: 1.1,
      show: millis,
    }),
    ratioRow('Popup: growth to 100,000 entries', {
      ours: headlines('fullPopup'),
      theirs: headlines('popup'),
      against: 'small store',
      goal: 1.1,
      show: millis,
    }),
  ];
}
