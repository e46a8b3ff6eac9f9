import { feedId } from '@/lib/catalogue/feed-id';
import { pollDue } from '@/lib/jobs/poll-due';
import { runJob } from '@/lib/jobs/run-job';
import { db, type FeedRow } from '@/lib/store/db';
import { DAY, MINUTE } from '@/lib/time';
import { type ChaosServer, chaosServer, tagSent } from './chaos';
import { type Answer, FAULTS, type Intended, reply } from './faults';
import { quickTime } from './quick-time';

export const STATES = ['new', 'known', 'in backoff'] as const;
type State = (typeof STATES)[number];
/** What goes wrong is empty where all is well. */
export type Result = {
  readonly fault: string;
  readonly state: State;
  readonly outcome: string;
  readonly wrong: readonly string[];
};

type Case = { readonly fault: string; readonly state: State; readonly id: string; readonly server: ChaosServer };
/** The days of a case: a good one, two before the fault, the fault, and a good one again. */
type Day = 'first' | 'before' | 'fault' | 'after';

const STORIES = { first: 20, after: 30 };

function documentOf(stories: number): Intended {
  const items = Array.from(
    { length: stories },
    (_, index) =>
      `<item><title>Story ${index}</title><link>https://news.example/${index}</link><guid>story-${index}</guid><description>What happened in story ${index}.</description></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Chaos</title><link>https://news.example/</link>${items.toReversed().join('')}</channel></rss>`;
  return { body: Buffer.from(body), etag: `"${stories} stories"` };
}

const FIRST = documentOf(STORIES.first);
const AFTER = documentOf(STORIES.after);
const good: Answer = reply('200 OK', ({ body }) => body);
const unchanged: Answer = (socket, { etag }) =>
  void socket.end(`HTTP/1.1 304 Not Modified\r\nETag: ${etag}\r\nConnection: close\r\n\r\n`);
const error = FAULTS['500'] as Answer;

/** A server that says 304 to whoever names the tag of what it would send. */
const honest = (head: string, { etag }: Intended): Answer => (tagSent(head) === etag ? unchanged : good);

function answerOn(day: Day, { fault, state }: Pick<Case, 'fault' | 'state'>, head: string): Answer {
  if (day === 'fault') return FAULTS[fault] as Answer;
  if (day === 'before' && state === 'in backoff') return error;
  return honest(head, day === 'after' ? AFTER : FIRST);
}

/** Polls until nothing is due, slice after slice. */
async function pollAll(time: ReturnType<typeof quickTime>): Promise<void> {
  for (let slices = 0; slices < 12; slices++) {
    await runJob('poll-due', () => pollDue(async () => undefined));
    if ((await db.feeds.where('nextPollAt').belowOrEqual(Date.now()).count()) === 0) return;
    time.moveOn(MINUTE);
  }
}

async function subscribe(cases: readonly Case[]): Promise<void> {
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

const idsOf = async (id: string): Promise<string[]> =>
  (await db.entries.where('[feedId+at]').between([id, -Infinity], [id, Infinity]).toArray()).map(
    (entry) => entry.identity,
  );

async function afterFault({ id, fault, state }: Case, row: FeedRow | undefined): Promise<string[]> {
  const stored = await idsOf(id);
  const isWhole = stored.length === STORIES.after;
  return [
    ...(row?.outcome === undefined ? ['no outcome was recorded'] : []),
    ...(state !== 'new' && stored.length < STORIES.first ? [`lost entries by “${fault}”`] : []),
    ...(row?.etag === AFTER.etag && !isWhole ? ['kept the validators of a partial body'] : []),
  ];
}

async function afterGoodPoll({ id }: Case): Promise<string[]> {
  const row = await db.feeds.get(id);
  const stored = await idsOf(id);
  return [
    ...(stored.length === STORIES.after
      ? []
      : [`${stored.length} of ${STORIES.after} entries after the next good poll`]),
    ...(new Set(stored).size === stored.length ? [] : ['entries twice']),
    ...(row?.failureCount === 0 && row.etag === AFTER.etag ? [] : [`not recovered: ${row?.outcome}`]),
  ];
}

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
      STATES.map(async (state): Promise<Case> => {
        const intended = () => (day === 'after' || day === 'fault' ? AFTER : FIRST);
        const server = await chaosServer(intended, (head) => answerOn(day, { fault, state }, head));
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
    const faulty = await Promise.all(cases.map((one, index) => afterFault(one, rows[index])));
    await nextDay('after');
    const good = await Promise.all(cases.map(afterGoodPoll));
    const bugs = (await db.jobs.toArray()).flatMap(({ error: bug }) => (bug ? [`a job failed: ${bug}`] : []));
    const everywhere = [...bugs, ...crashes.map((reason) => `unhandled: ${reason}`)];
    return cases.map(({ fault, state }, index) => ({
      fault,
      state,
      outcome: `${rows[index]?.outcome ?? '–'}${rows[index]?.status ? ` ${rows[index]?.status}` : ''}`,
      wrong: [...(faulty[index] ?? []), ...(good[index] ?? []), ...everywhere],
    }));
  } finally {
    time.restore();
    process.off('unhandledRejection', onCrash);
    for (const { server } of cases) server.close();
  }
}
