import { setTimeout as pause } from 'node:timers/promises';
import type { JobRow, PollRow } from '@/lib/store/db';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';
import { rows } from '@/scripts/edition';
import type { Newsstand } from '../newsstand/page';
import { type RunningNewsstand, startNewsstand } from '../newsstand/server';
import { type FastWorld, openFastWorld } from './fast-world';
import { type Lateness, latenessOf, type Span, summed } from './lateness';
import { extensionMemory } from './memory';
import { KINDS, type Kind, printScale, type ScaleFeed, scaleFeeds } from './scale-news';
import { subscribeTo } from './subscribe-to';

export type ScaleOptions = {
  readonly feedCount: number;
  /** As fast as life. */
  readonly times: number;
  /** How long is played at most. */
  readonly length: Millis;
  /** Whether it is enough to see each healthy feed polled once. */
  readonly goal: 'whole-length' | 'each-polled';
  readonly onSample?: (words: string) => void;
};

export type ScaleReport = {
  readonly played: Millis;
  /** Of the first poll of each feed, and of all others. */
  readonly late: Readonly<Record<'first' | 'later', Readonly<Record<Kind, Lateness>>>>;
  /** Polls of healthy feeds that did not end well. */
  readonly misjudged: readonly string[];
  readonly stops: number;
  /** MB, every five minutes of the play. */
  readonly memory: readonly number[];
  readonly entries: number;
  /** Errors of jobs: each is a bug. */
  readonly bugs: readonly string[];
};

/** A little less than half a minute, so that each stop comes at another moment of the worker's minute. */
const BETWEEN_STOPS: Millis = 29 * SECOND;
const BETWEEN_SAMPLES: Millis = 5 * MINUTE;
/** Of the play: how exact its hours are. */
const STEP: Millis = 3 * SECOND;

/** Many feeds, a quarter of them ill, in a browser whose worker lives fast and is stopped every half minute of its time. */
export async function playScale(options: ScaleOptions): Promise<ScaleReport> {
  const feeds = scaleFeeds(options.feedCount);
  const pages: Pages = {};
  const stand = await startNewsstand({ pages });
  const world = await openFastWorld(options.times, stand.port);
  try {
    const start = world.now();
    await world.page.evaluate(subscribeTo, feeds);
    const watched = await watch({ ...world, pages, stand }, feeds, start, options);
    return { ...watched, ...(await judged(world, feeds, { start, end: world.now() })) };
  } finally {
    await world.close();
    await stand.close();
  }
}

/** Something that happens at each full interval of the play. */
function each(interval: Millis, start: Millis, act: () => Promise<void> | void): (now: Millis) => Promise<void> {
  let next = start;
  return async (now) => {
    if (now < next) return;
    next += interval;
    await act();
  };
}

type Pages = Record<string, Newsstand[string]>;
type ScaleWorld = FastWorld & { readonly pages: Pages; readonly stand: RunningNewsstand };

async function watch(world: ScaleWorld, feeds: readonly ScaleFeed[], start: Millis, options: ScaleOptions) {
  const { length, goal, times, onSample } = options;
  const memory: number[] = [];
  let [stops, editions, isEnough] = [0, 0, false];
  const happenings = [
    each(HOUR, start, () => {
      editions += 1;
      Object.assign(world.pages, printScale(feeds, editions, world.now(), times));
    }),
    each(BETWEEN_STOPS, start + BETWEEN_STOPS, async () => {
      if (await world.stopWorker()) stops += 1;
    }),
    each(BETWEEN_SAMPLES, start, () => {
      memory.push(extensionMemory(world.profileDir));
      const minutes = Math.round((world.now() - start) / MINUTE);
      onSample?.(
        `${minutes} min: ${world.stand.requests.length} requests, ${memory.at(-1)?.toFixed(0)} MB, ${stops} stops`,
      );
    }),
    each(MINUTE, start, async () => {
      isEnough = goal === 'each-polled' && isEachPolled(feeds, await rows<PollRow>(world.page, 'polls'));
    }),
  ];
  while (world.now() < start + length && !isEnough) {
    for (const happens of happenings) await happens(world.now());
    await pause(STEP / times);
  }
  return { played: world.now() - start, stops, memory };
}

const isHealthy = ({ kind }: ScaleFeed): boolean => kind === 'healthy';

function isEachPolled(feeds: readonly ScaleFeed[], polls: readonly PollRow[]): boolean {
  const polled = new Set(polls.map(({ feedId }) => feedId));
  return feeds.filter(isHealthy).every(({ id }) => polled.has(id));
}

async function judged({ page }: FastWorld, feeds: readonly ScaleFeed[], span: Span) {
  const polls = (await rows<PollRow>(page, 'polls')).toSorted((a, b) => a.at - b.at);
  const jobs = await rows<JobRow>(page, 'jobs');
  const mine = Map.groupBy(polls, ({ feedId }) => feedId);
  const timesOf = (id: string) => (mine.get(id) ?? []).map(({ at }) => at);
  const lateOf = (from: number, to?: number) => {
    const late = (kind: Kind) =>
      feeds.filter((feed) => feed.kind === kind).flatMap(({ id }) => latenessOf(timesOf(id), span).slice(from, to));
    return Object.fromEntries(KINDS.map((kind) => [kind, summed(late(kind))])) as Record<Kind, Lateness>;
  };
  const healthy = new Set(feeds.filter(isHealthy).map(({ id }) => id));
  return {
    late: { first: lateOf(0, 1), later: lateOf(1) },
    misjudged: polls
      .filter(({ feedId, outcome }) => healthy.has(feedId) && outcome !== 'ok' && outcome !== 'not-modified')
      .map(({ outcome }) => outcome),
    entries: (await rows(page, 'entries')).length,
    bugs: jobs.flatMap(({ name, error }) => (error ? [`${name}: ${error}`] : [])),
  };
}
