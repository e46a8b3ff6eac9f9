import { kilobytes, limitRow, millis, type Row, ratioRow } from '../table';
import { type Opening, openOnce } from './observe';
import type { Stage } from './stage';
import { fillStore, stopWorker } from './store';

const LONG_TASK = 50;
const FULL = 100_000;

type Variant = { readonly name: string; readonly open: () => Promise<Opening> };

/** All variants in turns: what else the machine does meets them all alike. The first rounds are forgotten. */
async function inTurns(variants: readonly Variant[], rounds: number): Promise<Map<string, Opening[]>> {
  const seen = new Map(variants.map(({ name }) => [name, [] as Opening[]]));
  for (let round = -2; round < rounds; round++) {
    for (const { name, open } of variants) {
      const opening = await open();
      if (round >= 0) seen.get(name)?.push(opening);
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

/** How soon the pages show their first headline, and what follows. */
export async function pageRows(stage: Stage, rounds: number): Promise<Row[]> {
  const { context, url } = stage;
  const open = (path: string): Variant => ({ name: path, open: () => openOnce(context, url(path)) });
  const variants = [
    open('static-newtab.html'),
    open('newtab.html'),
    { name: 'unprepared', open: () => openUnprepared(stage) },
    open('static-popup.html'),
    open('popup.html'),
  ];
  const small = await inTurns(variants, rounds);
  await fillStore(stage.keeper, FULL);
  const stopped = {
    name: 'newtab.html',
    open: async () => stopWorker(stage).then(() => openOnce(context, url('newtab.html'))),
  };
  const full = await inTurns([open('static-newtab.html'), stopped, open('popup.html')], rounds);
  const times = (from: Map<string, Opening[]>, name: string, pick: (opening: Opening) => number) =>
    (from.get(name) ?? []).map(pick);
  const headline = ({ headline }: Opening) => headline;
  const heap = ({ heapBytes }: Opening) => heapBytes;
  const statics = { theirs: times(small, 'static-newtab.html', headline), against: 'static page', show: millis };
  const tabs = small.get('newtab.html') ?? [];
  return [
    ratioRow('New tab: first headline', { ...statics, ours: times(small, 'newtab.html', headline), goal: 1.15 }),
    ratioRow(`the same, worker stopped, ${FULL.toLocaleString('en')} entries`, {
      ...statics,
      theirs: times(full, 'static-newtab.html', headline),
      ours: times(full, 'newtab.html', headline),
      goal: 1.15,
    }),
    ratioRow('peer: Preact and Dexie queries, nothing kept', {
      ...statics,
      ours: times(small, 'unprepared', headline),
      goal: 1.15,
    }),
    ratioRow('Popup: first content', {
      ours: times(small, 'popup.html', headline),
      theirs: times(small, 'static-popup.html', headline),
      against: 'static page',
      goal: 1.2,
      show: millis,
    }),
    ratioRow('New tab: program has taken over', {
      ours: tabs.map(({ ready }) => ready ?? Number.NaN),
      theirs: times(small, 'unprepared', headline),
      against: 'first headline, nothing kept',
      goal: 1,
      show: millis,
    }),
    limitRow(
      'New tab: layout shift',
      tabs.map(({ shift }) => shift),
      0,
      (value) => value.toFixed(3),
    ),
    limitRow(
      'New tab: longest task',
      tabs.map(({ longestTask }) => longestTask),
      LONG_TASK,
      millis,
    ),
    ratioRow('New tab: memory', {
      ours: times(small, 'newtab.html', heap),
      theirs: times(small, 'static-newtab.html', heap),
      against: 'static page',
      goal: 1.5,
      show: kilobytes,
    }),
    ratioRow('New tab: growth to 100,000 entries', {
      ours: times(full, 'newtab.html', headline),
      theirs: times(small, 'newtab.html', headline),
      against: 'small store',
      goal: 1.1,
      show: millis,
    }),
    ratioRow('Popup: growth to 100,000 entries', {
      ours: times(full, 'popup.html', headline),
      theirs: times(small, 'popup.html', headline),
      against: 'small store',
      goal: 1.1,
      show: millis,
    }),
  ];
}
