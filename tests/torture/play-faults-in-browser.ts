import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { feedId } from '@/lib/catalogue/feed-id';
import type { Entry } from '@/lib/feed/types';
import type { FeedRow, JobRow } from '@/lib/store/db';
import { MINUTE, type Millis, SECOND } from '@/lib/time';
import { rows } from '@/scripts/edition';
import { chaosServer } from './chaos';
import { openFastWorld } from './fast-world';
import {
  afterFault,
  afterGoodPoll,
  answerOn,
  type Case,
  type Day,
  intendedOn,
  outcomeOf,
  type Result,
  STATES,
} from './fault-days';
import { FAULTS } from './faults';
import { makeDueAgain } from './make-due-again';
import { subscribeTo } from './subscribe-to';

const TIMES = 8;
const DAY_LIMIT: Millis = 8 * MINUTE;
const BETWEEN_LOOKS: Millis = 2 * SECOND;

type HostedCase = Case & { readonly url: string; readonly host: string };

const CASES: readonly HostedCase[] = Object.keys(FAULTS).flatMap((fault, index) =>
  STATES.map((state, place) => {
    const host = `fault-${index}-${place}.example`;
    const url = `http://${host}/feed`;
    return { fault, state, host, url, id: feedId(url) };
  }),
);

const hostIn = (head: string): string | undefined => /^host: ([^\r:]*)/im.exec(head)?.[1];

/** Makes these feeds due until each of them was asked and judged. A slice's end says nothing of a feed, so it is asked again. */
async function pollOnce(page: Page, cases: readonly HostedCase[]): Promise<void> {
  const until = Date.now() + DAY_LIMIT;
  const ids = cases.map(({ id }) => id);
  let waiting: readonly string[] = ids;
  for (let isFirst = true; waiting.length > 0; isFirst = false) {
    await page.evaluate(makeDueAgain, { ids: waiting, forget: isFirst });
    await pause(BETWEEN_LOOKS * (isFirst ? 1 : 5));
    const polled = new Set((await rows<{ feedId: string }>(page, 'polls')).map(({ feedId: id }) => id));
    waiting = ids.filter((id) => !polled.has(id));
    if (Date.now() > until) throw new Error(`${waiting.length} feeds were not polled`);
  }
}

/** The same faults for the built extension in a real browser, whose network differs from Node's. */
export async function playFaultsInBrowser(): Promise<Result[]> {
  let day: Day = 'first';
  const byHost = new Map(CASES.map((one) => [one.host, one]));
  const server = await chaosServer(
    () => intendedOn(day),
    (head) => {
      const asked = byHost.get(hostIn(head) ?? '');
      return asked ? answerOn(day, asked, head) : (socket) => socket.destroy();
    },
  );
  const world = await openFastWorld(TIMES, Number(new URL(server.url).port));
  const { page } = world;
  const known = CASES.filter(({ state }) => state !== 'new');
  const look = async () => {
    const entries = Map.groupBy(await rows<Entry>(page, 'entries'), (entry) => entry.feedId);
    const feeds = new Map((await rows<FeedRow>(page, 'feeds')).map((row) => [row.id, row]));
    return {
      row: ({ id }: Case) => feeds.get(id),
      stored: ({ id }: Case) => (entries.get(id) ?? []).map(({ identity }) => identity),
    };
  };
  const play = async (name: Day, cases: readonly HostedCase[]) => {
    day = name;
    await pollOnce(page, cases);
    return look();
  };
  try {
    await page.evaluate(subscribeTo, known);
    await play('first', known);
    await play('before', known);
    await play('before', known);
    await page.evaluate(
      subscribeTo,
      CASES.filter(({ state }) => state === 'new'),
    );
    const faulty = await play('fault', CASES);
    const good = await play('after', CASES);
    const bugs = (await rows<JobRow>(page, 'jobs')).flatMap(({ error }) => (error ? [`a job failed: ${error}`] : []));
    return CASES.map((one) => ({
      ...one,
      outcome: outcomeOf(faulty.row(one)),
      wrong: [
        ...afterFault(one, faulty.row(one), faulty.stored(one)),
        ...afterGoodPoll(good.row(one), good.stored(one)),
        ...bugs,
      ],
    }));
  } finally {
    await world.close();
    server.close();
  }
}
