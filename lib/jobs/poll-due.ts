import type { Outcome } from '@/lib/briefing/types';
import { watchOn } from '@/lib/browser/blocked-requests';
import { hash } from '@/lib/hash';
import type { Attempt } from '@/lib/jobs/attempt';
import { attemptFeed } from '@/lib/jobs/attempt-feed';
import { here, userAgentIn } from '@/lib/jobs/here';
import { type Keeper, keepAttempts } from '@/lib/jobs/keep-attempts';
import { type Leases, openLeases } from '@/lib/jobs/lease-ahead';
import { openPermits } from '@/lib/jobs/permits';
import { whoseFault } from '@/lib/jobs/whose-fault';
import { MAX_FETCH } from '@/lib/net/fetch-feed';
import { slotsAround } from '@/lib/rhythm';
import type { FeedRow } from '@/lib/store/db';
import { dueFeeds, endLostLeases, postponeFeed } from '@/lib/store/feeds';
import { requestsBetween, wasAsked } from '@/lib/store/polls';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';

/** A worker may be stopped after 30 s without an event, whatever it fetches: what is left waits for the next slice. */
export const SLICE: Millis = 20 * SECOND;
/** Between two requests to one host. */
const HOST_PAUSE: Millis = SECOND;
/** After a night of sleep everything is due at once. */
const PER_MINUTE = 100;
/** A feed that took no longer than this the last time hardly ever takes longer than that. */
const QUICK: Millis = 2 * SECOND;
const ENOUGH_IF_QUICK: Millis = 5 * SECOND;
/** So many hosts that cannot be reached, and none that can: the rest need not be tried. */
const ENOUGH_SILENCE = 8;

/** One slice at work: the only state that is not in the store, and gone with it. */
type Slice = {
  readonly until: Millis;
  readonly userAgent: string | undefined;
  readonly mayAsk: (feed: FeedRow) => Promise<boolean>;
  readonly leases: Leases;
  readonly keeper: Keeper;
  /** Requests that may still be made. */
  allowance: number;
  /** Attempts that reached nobody: whether that is the feed's fault shows only at the end of the slice. */
  readonly unreached: Attempt[];
  answered: boolean;
};

/**
 * Polls what is due, four hosts at a time and one request at a time per host, until the slice is over. `stored` is
 * called whenever attempts were stored. `only`: the id of the one feed that the reader wants asked.
 */
export async function pollDue(stored: () => Promise<void>, { only }: { readonly only?: string } = {}): Promise<void> {
  if (navigator.onLine === false) return;
  // The last slice may have ended with a request to a host that this one begins with.
  if ((await requestsBetween(Date.now() - HOST_PAUSE, Date.now())) > 0) await pause(HOST_PAUSE);
  await endLostLeases(Date.now());
  const due = await dueFeeds(Date.now(), isEnough);
  const { settings, timeZone } = await here();
  const now = Date.now();
  const { nextAt } = slotsAround(now, settings, timeZone);
  const wanted = due.filter(({ id }) => only === undefined || id === only);
  const order = mixed(wanted, now);
  const slice: Slice = {
    until: now + SLICE,
    userAgent: userAgentIn(settings),
    mayAsk: openPermits(order),
    leases: openLeases(),
    keeper: keepAttempts(nextAt, stored),
    allowance: PER_MINUTE - (await requestsBetween(now - MINUTE, now)),
    unreached: [],
    answered: false,
  };
  const leaveOff = watchOn();
  await pollHosts(byHost(order), slice)
    .finally(leaveOff)
    .finally(() => settle(slice)); // what came of the others tells whose fault it is
  for (const attempt of await whoseFault({ ...slice, now: Date.now() })) await slice.keeper.keep(attempt);
  await slice.keeper.finish();
}

/** Whatever stopped the slice: who was not asked is due as before, what came is stored. A store in trouble would only be waited for. */
async function settle({ leases, keeper, allowance }: Slice): Promise<void> {
  if (allowance !== ENDED) await leases.giveBack().finally(keeper.finish);
}

/** More than a slice can ask. Those that may take their time do not count: they would keep the others from their turn. */
const isEnough = (feeds: readonly FeedRow[]): boolean =>
  new Set(feeds.filter(isQuick).map(({ host }) => host)).size >= PER_MINUTE;

/** Longest overdue first, to the hour; within it in another order each time, so that no server is always asked first. */
function mixed(feeds: readonly FeedRow[], now: Millis): FeedRow[] {
  const place = ({ id, nextPollAt }: FeedRow) => ({ hour: Math.floor(nextPollAt / HOUR), card: hash(`${id} ${now}`) });
  return feeds
    .map((feed) => ({ feed, ...place(feed) }))
    .toSorted((a, b) => a.hour - b.hour || (a.card < b.card ? -1 : 1))
    .map(({ feed }) => feed);
}

const byHost = (feeds: readonly FeedRow[]): FeedRow[][] => [...Map.groupBy(feeds, (feed) => feed.host).values()];

/** Four hosts at a time. Two of them are never slow or silent ones while there are others, so that those delay nobody. */
async function pollHosts(hosts: readonly FeedRow[][], slice: Slice): Promise<void> {
  const quick = hosts.filter((feeds) => feeds.every(isQuick));
  const doubtful = hosts.filter((feeds) => !feeds.every(isQuick));
  const lane = async (next: () => FeedRow[] | undefined) => {
    for (let feeds = next(); feeds && !isOver(slice); feeds = next()) await pollHost(feeds, slice, quick);
  };
  const quickFirst = () => lane(() => quick.shift() ?? doubtful.shift());
  const doubtfulFirst = () => lane(() => doubtful.shift() ?? quick.shift());
  // Whoever polls holds the lock, so it is not over while one lane still asks.
  const lanes = await Promise.allSettled([quickFirst(), quickFirst(), doubtfulFirst(), doubtfulFirst()]);
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
}

const isOver = ({ until, allowance, answered, unreached }: Slice): boolean =>
  Date.now() >= until || allowance <= 0 || (!answered && unreached.length >= ENOUGH_SILENCE);

/** `coming` are the hosts whose turn is next. */
async function pollHost(feeds: readonly FeedRow[], slice: Slice, coming: readonly FeedRow[][]): Promise<void> {
  let wasAsked = false;
  for (const feed of feeds.filter((one) => hasTimeFor(one, slice))) {
    if (wasAsked) await pause(HOST_PAUSE);
    wasAsked =
      hasTimeFor(feed, slice) && (await take(feed, slice, () => (wasLost(feed) ? [] : firstOf(coming, slice))));
    if (wasAsked) await pollFeed(feed, slice);
  }
}

const take = (feed: FeedRow, slice: Slice, ahead: () => readonly FeedRow[]): Promise<boolean> =>
  slice.leases.take(feed, ahead).catch((error: unknown) => endSlice(slice, error));

/** No more than may be asked; and none that was lost, so that what stops a worker twice is leased alone. */
const firstOf = (hosts: readonly FeedRow[][], { allowance }: Slice): FeedRow[] =>
  hosts.slice(0, Math.max(0, allowance - 1)).flatMap(([first]) => (first && !wasLost(first) ? [first] : []));

/** Cut off by the slice's end, a server would be asked twice for one answer: so nothing is begun that may not be finished. */
function hasTimeFor(feed: FeedRow, slice: Slice): boolean {
  const time = isNew(feed) || !isQuick(feed) ? MAX_FETCH : ENOUGH_IF_QUICK;
  return !isOver(slice) && Date.now() + time <= slice.until;
}

const isNew = ({ attemptedAt }: FeedRow): boolean => attemptedAt === undefined;

/** Nothing is known against it: it was quick the last time, and answered; or it is new. Lost with its worker it was once at most. */
function isQuick(feed: FeedRow): boolean {
  const { tookMs = MAX_FETCH, failureCount, lostCount = 0 } = feed;
  return lostCount === 0 && (isNew(feed) || (tookMs < QUICK && failureCount === 0));
}

/** It was leased when its worker was stopped, and may be why. */
const wasLost = ({ leasedAt }: FeedRow): boolean => leasedAt !== undefined;

async function pollFeed(feed: FeedRow, slice: Slice): Promise<void> {
  slice.allowance -= 1;
  const { until, userAgent, mayAsk } = slice;
  const attempt = await attemptFeed(feed, { until, userAgent, mayAsk });
  if (attempt && !wasAsked(attempt)) slice.allowance += 1;
  if (!attempt) await postponeFeed(feed.id, Date.now());
  else if (!slice.answered && reachedNobody(attempt)) slice.unreached.push(attempt);
  else {
    slice.answered ||= attempt.status !== undefined;
    await slice.keeper.keep(attempt).catch((error: unknown) => endSlice(slice, error));
    if (attempt.retryAt !== undefined) slice.leases.doubt();
  }
}

/** The allowance of a slice that the store put an end to; what is given back to it changes nothing. */
const ENDED = Number.NEGATIVE_INFINITY;

/** What cannot be kept is not asked for: no other lane begins a request. */
function endSlice(slice: Slice, error: unknown): never {
  slice.allowance = ENDED;
  throw error;
}

const REACHED_NOBODY: ReadonlySet<Outcome> = new Set<Outcome>(['network', 'timeout']);
const reachedNobody = ({ outcome, status }: Attempt): boolean => REACHED_NOBODY.has(outcome) && status === undefined;

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
