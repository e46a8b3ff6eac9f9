import { millis, type Row, ratioRow } from '../table';
import { bigFeed } from './big-feed';
import type { WorkStage } from './stage';

declare const work: typeof import('./page').work;

const FEEDS = 1000;

/** One round after the other of each, in turns, in the processor time of the thread that does it. The first is forgotten. */
async function inTurns(works: readonly (() => Promise<unknown>)[], stage: WorkStage, rounds: number) {
  const times = works.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [place, run] of works.entries()) {
      const millis = await stage.cpuOf(run);
      if (round >= 0) times[place]?.push(millis);
    }
  }
  return times;
}

/** What the worker does, against the least that it could do. */
export async function workRows(stage: WorkStage, rounds: number): Promise<Row[]> {
  const { page } = stage;
  const document = bigFeed(Date.now());
  await page.evaluate((count) => work.subscribe(count), FEEDS);
  const poll = async () => {
    const attempts = await page.evaluate(() => work.poll());
    if (attempts !== FEEDS) throw new Error(`${attempts} attempts instead of ${FEEDS}`);
  };
  const fetchOnly = () => page.evaluate((count) => work.fetchOnly(count), FEEDS);
  const readAndStore = () => page.evaluate((text) => work.readAndStore(text), document);
  const readAndPut = () => page.evaluate((text) => work.readAndPut(text), document);
  const [polls = [], fetches = [], stores = [], puts = []] = await inTurns(
    [poll, fetchOnly, readAndStore, readAndPut],
    stage,
    rounds,
  );
  return [
    ratioRow(`Poll of ${FEEDS.toLocaleString('en')} feeds, all unchanged: processor time`, {
      ours: polls,
      theirs: fetches,
      against: 'the same fetches alone',
      goal: 2,
      show: millis,
    }),
    ratioRow('Reading and storing 2 MB, 500 items: processor time', {
      ours: stores,
      theirs: puts,
      against: 'readFeed and one raw write',
      goal: 1.3,
      show: millis,
    }),
  ];
}
