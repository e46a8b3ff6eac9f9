import type { FeedRow } from '@/lib/store/db';
import { tagSent } from './chaos';
import { type Answer, FAULTS, type Intended, reply } from './faults';

export const STATES = ['new', 'known', 'in backoff'] as const;
export type State = (typeof STATES)[number];
/** What goes wrong is empty where all is well. */
export type Result = {
  readonly fault: string;
  readonly state: State;
  readonly outcome: string;
  readonly wrong: readonly string[];
};

/** One fault that happens to a feed in one state. */
export type Case = { readonly fault: string; readonly state: State; readonly id: string };
/** The days of a case: a good one, two before the fault, the fault, and a good one again. */
export type Day = 'first' | 'before' | 'fault' | 'after';

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

/** What the server of a case means to send on a day, and what it does. */
export const intendedOn = (day: Day): Intended => (day === 'after' || day === 'fault' ? AFTER : FIRST);

export function answerOn(day: Day, { fault, state }: Pick<Case, 'fault' | 'state'>, head: string): Answer {
  if (day === 'fault') return FAULTS[fault] as Answer;
  if (day === 'before' && state === 'in backoff') return error;
  return honest(head, day === 'after' ? AFTER : FIRST);
}

/** The identities of a feed's entries. */
type Stored = readonly string[];
const all = (count: number): string[] => Array.from({ length: count }, (_, index) => `story-${index}`);
const missing = (stored: Stored, wanted: readonly string[]) => wanted.filter((identity) => !stored.includes(identity));

/** What is wrong after the fault. */
export function afterFault({ state }: Case, row: FeedRow | undefined, stored: Stored): string[] {
  const lost = state === 'new' ? [] : missing(stored, all(STORIES.first));
  const isWhole = missing(stored, all(STORIES.after)).length === 0;
  return [
    ...(row?.outcome === undefined ? ['no outcome was recorded'] : []),
    ...lost.map((identity) => `lost ${identity}`),
    ...(row?.etag === AFTER.etag && !isWhole ? ['kept the validators of a partial body'] : []),
  ];
}

/** What is wrong after the next good poll. */
export function afterGoodPoll(row: FeedRow | undefined, stored: Stored): string[] {
  return [
    ...missing(stored, all(STORIES.after)).map((identity) => `${identity} is missing after the next good poll`),
    ...(stored.length > STORIES.after ? ['entries twice'] : []),
    ...(row?.failureCount === 0 && row.etag === AFTER.etag ? [] : [`not recovered: ${row?.outcome}`]),
  ];
}

/** As the table shows it: `http 503`. */
export const outcomeOf = (row: FeedRow | undefined): string =>
  `${row?.outcome ?? '–'}${row?.status ? ` ${row.status}` : ''}`;
