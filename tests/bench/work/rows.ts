import { millis, type Row, ratioRow } from '../table';
import { bigFeed } from './big-feed';
import type { WorkStage } from './stage';

declare const work: typeof import('./page').work;

const FEEDS = 1000;

/** What the worker's own thread does, in processor time: against the least that it could do. */
export async function workRows({ page, cpuOf }: WorkStage, rounds: number): Promise<Row[]> {
  const [polls, fetches, stores, puts]: number[][] = [[], [], [], []];
  const document = bigFeed(Date.now());
  await page.evaluate((count) => work.subscribe(count), FEEDS);
  for (let round = -1; round < rounds; round++) {
    const asked = page;
    const poll = await cpuOf(async () => {
      const attempts = await asked.evaluate(() => work.poll());
      if (attempts !== FEEDS) throw new Error(`${attempts} attempts instead of ${FEEDS}`);
    });
    const fetched = await cpuOf(() => asked.evaluate((count) => work.fetchOnly(count), FEEDS));
    const stored = await cpuOf(() => asked.evaluate((text) => work.readAndStore(text), document));
    const put = await cpuOf(() => asked.evaluate((text) => work.readAndPut(text), document));
    if (round < 0) continue;
    polls?.push(poll);
    fetches?.push(fetched);
    stores?.push(stored);
    puts?.push(put);
  }
  return [
    ratioRow(`Poll of ${FEEDS.toLocaleString('en')} feeds, all unchanged`, {
      ours: polls ?? [],
      theirs: fetches ?? [],
      against: 'the same fetches alone',
      goal: 2,
      show: millis,
    }),
    ratioRow('Reading and storing 2 MB, 500 items', {
      ours: stores ?? [],
      theirs: puts ?? [],
      against: 'readFeed and one raw write',
      goal: 1.3,
      show: millis,
    }),
  ];
}
