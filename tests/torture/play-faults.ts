import { feedId } from '@/lib/catalogue/feed-id';
import { pollDue } from '@/lib/jobs/poll-due';
import { runJob } from '@/lib/jobs/run-job';
import { db } from '@/lib/store/db';
import { DAY, MINUTE } from '@/lib/time';
import { type ChaosServer, chaosServer } from './chaos';
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
import { quickTime } from './quick-time';

type ServedCase = Case & { readonly server: ChaosServer };

/** Polls until nothing is due, slice after slice. */
async function pollAll(time: ReturnType<typeof quickTime>): Promise<void> {
  for (let slices = 0; slices < 12; slices++) {
    await runJob('poll-due', () => pollDue(async () => undefined));
    if ((await db.feeds.where('nextPollAt').belowOrEqual(Date.now()).count()) === 0) return;
    time.moveOn(MINUTE);
  }
}

async function subscribe(cases: readonly ServedCase[]): Promise<void> {
  await db.sections.put({ id: 'news', emoji: '🗞', enabled: true, maxStories: 5, breadth: 1, position: 0 });
  await db.feeds.bulkPut(
    cases.map(({ id, server: { url } }) => ({
      id,
      url,
      host: new URL(url).host,
      nextPollAt: 0,
      failureCount: 0,
      confirmedAt: 1,
    })),
  );
  await db.subscriptions.bulkPut(
    cases.map(({ id }, position) => ({ id: `news/${id}`, sectionId: 'news', feedId: id, title: id, position })),
  );
}

const storedOf = async ({ id }: Case): Promise<string[]> =>
  (await db.entries.where('[feedId+at]').between([id, -Infinity], [id, Infinity]).toArray()).map(
    (entry) => entry.identity,
  );

/** Plays every fault in every state, and says what went wrong. */
export async function playFaults(faults: readonly string[] = Object.keys(FAULTS)): Promise<Result[]> {
  const crashes: unknown[] = [];
  const onCrash = (reason: unknown) => void crashes.push(reason);
  process.on('unhandledRejection', onCrash);
  const time = quickTime();
  await db.delete();
  await db.open();
  let day: Day = 'first';
  const cases = await Promise.all(
    faults.flatMap((fault) =>
      STATES.map(async (state): Promise<ServedCase> => {
        const server = await chaosServer(
          () => intendedOn(day),
          (head) => answerOn(day, { fault, state }, head),
        );
        return { fault, state, server, id: feedId(server.url) };
      }),
    ),
  );
  const nextDay = async (name: Day) => {
    day = name;
    time.moveOn(2 * DAY);
    await pollAll(time);
  };
  try {
    await subscribe(cases.filter(({ state }) => state !== 'new'));
    await nextDay('first');
    await nextDay('before');
    await nextDay('before');
    await subscribe(cases.filter(({ state }) => state === 'new'));
    await nextDay('fault');
    const rows = await db.feeds.bulkGet(cases.map(({ id }) => id));
    const faulty = await Promise.all(
      cases.map(async (one, index) => afterFault(one, rows[index], await storedOf(one))),
    );
    await nextDay('after');
    const recovered = await db.feeds.bulkGet(cases.map(({ id }) => id));
    const good = await Promise.all(
      cases.map(async (one, index) => afterGoodPoll(recovered[index], await storedOf(one))),
    );
    const bugs = (await db.jobs.toArray()).flatMap(({ error: bug }) => (bug ? [`a job failed: ${bug}`] : []));
    const everywhere = [...bugs, ...crashes.map((reason) => `unhandled: ${reason}`)];
    return cases.map(({ fault, state }, index) => ({
      fault,
      state,
      outcome: outcomeOf(rows[index]),
      wrong: [...(faulty[index] ?? []), ...(good[index] ?? []), ...everywhere],
    }));
  } finally {
    time.restore();
    process.off('unhandledRejection', onCrash);
    for (const { server } of cases) server.close();
  }
}
