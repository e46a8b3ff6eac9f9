import type { Refusal } from '@/lib/feed-health';
import { isPrivateAddress } from '@/lib/private-address';
import { endOfQuiet, isLeftAlone, isQuietAt } from '@/lib/quiet-hours';
import { db, type FeedRow } from '@/lib/store/db';
import { eachSubscription } from '@/lib/store/each-row';
import { held } from '@/lib/store/held';
import { isLeased, LEASE } from '@/lib/store/leased';
import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';

/** How long an attempt may take before it counts as lost, by how many in a row never ended: a feed that kills its worker is asked once an hour in the end. */
const LEASES: readonly Millis[] = [LEASE, 15 * MINUTE, HOUR];

/** Feeds that an enabled section asks for. A section that is switched off asks its feeds nothing, nor does one of a feed that is paused. */
export async function activeFeedIds(): Promise<Set<string>> {
  const sections = await db.sections.filter((section) => section.enabled).primaryKeys();
  const enabled = new Set(sections);
  const ids = new Set<string>();
  // Not `anyOf`, which goes from row to row by a cursor: of thousands, each step is an event of its own.
  await eachSubscription((rows) => {
    for (const { sectionId, paused, feedId } of rows) if (!paused && enabled.has(sectionId)) ids.add(feedId);
  });
  return ids;
}

/** So many are read at first of what is due; then four times as many. */
const FIRST_LOOK = 256;

/**
 * Due and wanted feeds whose publisher does not want to be left alone now, longest overdue first: all of them, or those that
 * are `enough`.
 */
export async function dueFeeds(now: Millis, enough?: (feeds: readonly FeedRow[]) => boolean): Promise<FeedRow[]> {
  for (let limit = enough ? FIRST_LOOK : Infinity; ; limit *= 4) {
    const due = await dueRows(now).limit(limit).toArray();
    if (due.length === 0) return [];
    const wanted = await activeFeedIds();
    const ours = due.filter((feed) => wanted.has(feed.id) && !isLeftAlone(feed, now));
    const held = ours.some(isNew) ? await heldHosts(now) : new Set();
    const feeds = ours.filter((feed) => !isNew(feed) || !held.has(feed.host));
    if (due.length < limit || enough?.(feeds)) return feeds;
  }
}

/** By the index, and so the longest overdue first. */
const dueRows = (now: Millis) => db.feeds.where('nextPollAt').belowOrEqual(now);
const isNew = ({ attemptedAt }: FeedRow): boolean => attemptedAt === undefined;

/** Of those that are due so many mostly tell whether any is wanted: thousands need not be read for that. */
const FEW = 8;

/** Whether `dueFeeds` would give any. */
export async function isAnyDue(now: Millis): Promise<boolean> {
  const few = await dueRows(now).limit(FEW).toArray();
  if (few.length === 0) return false;
  const wanted = await wantedAmong(few.map(({ id }) => id));
  if (few.some((feed) => wanted.has(feed.id) && !isNew(feed) && !isLeftAlone(feed, now))) return true;
  return (await dueFeeds(now)).length > 0;
}

async function wantedAmong(feedIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.subscriptions.where('feedId').anyOf(feedIds).toArray();
  const sections = await db.sections.bulkGet(rows.map(({ sectionId }) => sectionId));
  return new Set(rows.filter(({ paused }, place) => !paused && sections[place]?.enabled).map(({ feedId }) => feedId));
}

/**
 * Hosts that want quiet as a whole: a feed that was added since was not there to be told. A wish that is more than a day off
 * is another clock's.
 */
async function heldHosts(now: Millis): Promise<ReadonlySet<string>> {
  const holding = await db.feeds.filter(({ holdUntil = 0 }) => holdUntil > now && holdUntil <= now + DAY).toArray();
  return new Set(holding.filter(({ url }) => !isPrivateAddress(url)).map(({ host }) => host));
}

/** Writes leases before the attempts. Gives the rows as they were, by id: of those only that are still due and nobody else's. */
export function leaseFeeds(ids: readonly string[], now: Millis): Promise<ReadonlyMap<string, FeedRow>> {
  return db.transaction('rw', db.feeds, async () => {
    const rows = await db.feeds.bulkGet([...ids]);
    const due = rows.flatMap((feed) => (feed && feed.nextPollAt <= now ? [feed] : []));
    await db.feeds.bulkPut(due.map((feed) => leased(feed, now)));
    return new Map(due.map((feed) => [feed.id, feed]));
  });
}

function leased(feed: FeedRow, now: Millis): FeedRow {
  const lostCount = feed.leasedAt === undefined ? 0 : (feed.lostCount ?? 0) + 1;
  const lease = LEASES[Math.min(lostCount, LEASES.length - 1)] ?? LEASE;
  return { ...feed, nextPollAt: now + lease, leasedAt: now, lostCount };
}

export async function feedsById(ids: readonly string[]): Promise<ReadonlyMap<string, FeedRow>> {
  const rows = await db.feeds.bulkGet([...ids]);
  return new Map(rows.flatMap((feed) => (feed ? [[feed.id, feed]] : [])));
}

/** Takes leases back whose feeds were not asked. `before`: the rows as they were. */
export function returnLeases(before: readonly FeedRow[], now: Millis): Promise<void> {
  return db.transaction('rw', db.feeds, async () => {
    const stored = await feedsById(before.map(({ id }) => id));
    const back = before.flatMap((row) => returned(stored.get(row.id), row, now) ?? []);
    await db.feeds.bulkPut(back);
  });
}

/** Due as it was; but what its host asked for meanwhile holds. Undefined where it is gone, or no longer leased. */
function returned(stored: FeedRow | undefined, before: FeedRow, now: Millis): FeedRow | undefined {
  if (stored?.leasedAt === undefined) return undefined;
  const { nextPollAt, leasedAt, lostCount } = before;
  const { holdUntil = 0 } = stored;
  const row = { ...stored, leasedAt, lostCount, nextPollAt };
  return holdUntil > Math.max(now, before.holdUntil ?? 0) ? held(row, holdUntil, now) : row;
}

/**
 * Leases that nobody holds: called by whoever alone polls, so an attempt under way belongs to a worker that was stopped.
 * Its feed is due again at once, the first time; one that was lost twice in a row waits for its longer lease to end.
 */
export async function endLostLeases(now: Millis): Promise<void> {
  await whereLeased(now).modify({ nextPollAt: now });
}

/** A lease that ends later belongs to a feed that was lost before, and runs its time. */
const whereLeased = (now: Millis) =>
  db.feeds
    .where('nextPollAt')
    .between(now, now + LEASE, false, true)
    .and(isLeased);

/** What is due or being asked: all that a round waits for. */
export async function roundOf(now: Millis): Promise<string[]> {
  const due = await dueFeeds(now);
  const underWay = await whereLeased(now).toArray();
  const wanted = underWay.length > 0 ? await activeFeedIds() : new Set();
  return [...due, ...underWay.filter(({ id }) => wanted.has(id))].map(({ id }) => id);
}

/** Makes feeds due now, save those asked within `floor` and those whose server wants quiet. Gives the ids of all that are due, or being asked. */
export function makeDue(now: Millis, { floor }: { floor: Millis }): Promise<string[]> {
  return db.transaction('rw', db.feeds, db.sections, db.subscriptions, async () => {
    const wanted = await activeFeedIds();
    const rested = await db.feeds
      .filter((feed) => wanted.has(feed.id) && feed.outcome !== 'gone')
      .filter((feed) => (feed.attemptedAt ?? 0) <= now - floor && (feed.holdUntil ?? 0) <= now)
      .filter((feed) => (feed.leasedAt ?? 0) <= now - floor && !isQuietAt(feed, now))
      .primaryKeys();
    await db.feeds.where('id').anyOf(rested).modify({ nextPollAt: now });
    return roundOf(now);
  });
}

/** Why a feed may not be asked now, whoever wants it; undefined where it may. `floor` as for `makeDue`. */
export async function refusalOf(
  feed: FeedRow,
  now: Millis,
  { floor }: { floor: Millis },
): Promise<Refusal | undefined> {
  if (feed.outcome === 'gone') return { why: 'gone' };
  if (!(await activeFeedIds()).has(feed.id)) return { why: 'paused' };
  if (isLeased(feed)) return { why: 'under-way' };
  const askedAt = Math.max(feed.attemptedAt ?? 0, feed.leasedAt ?? 0);
  const heldUntil = await heldUntilOf(feed, now);
  if (heldUntil > now) return { why: 'host', until: heldUntil };
  if (askedAt > now - floor) return { why: 'asked-lately', until: askedAt + floor };
  return isQuietAt(feed, now) ? { why: 'quiet-hours', until: endOfQuiet(feed, now) } : undefined;
}

/** Until when a feed's host wants to be left alone; 0 where it does not. */
export async function heldUntilOf({ url, host, holdUntil = 0 }: Held, now: Millis): Promise<Millis> {
  if (isPrivateAddress(url)) return holdUntil;
  const others = await db.feeds.where('host').equals(host).toArray();
  // A wish that is more than a day off is another clock's.
  return Math.max(0, ...[holdUntil, ...others.map((feed) => feed.holdUntil ?? 0)].filter((at) => at <= now + DAY));
}

type Held = Pick<FeedRow, 'url' | 'host' | 'holdUntil'>;

/** Before all others. False where it was removed. */
export const putFirst = async (id: string): Promise<boolean> => (await db.feeds.update(id, { nextPollAt: FIRST })) > 0;
/** New feeds are due since 0. */
const FIRST = -DAY;

/** What failed for want of a permission is due again: the reader has just granted hosts. */
export async function retryWithheld(now: Millis): Promise<void> {
  await db.weather.filter((row) => row.outcome === 'permission').modify({ nextPollAt: now });
  await db.feeds.filter((feed) => feed.outcome === 'permission').modify({ nextPollAt: now });
}

/** Gives a lease back: the slice ended before the feed had its time. Its server was asked all the same, so it gets its hour. */
export const postponeFeed = (id: string, now: Millis): Promise<unknown> =>
  db.feeds.update(id, {
    nextPollAt: now + HOUR,
    nextBecause: { code: 'interrupted', wait: HOUR },
    attemptedAt: now,
    tookMs: undefined,
    leasedAt: undefined,
    lostCount: undefined,
  });

/** A new version may read more in the same bytes than the last one did. */
export const forgetBodies = (): Promise<unknown> => db.feeds.toCollection().modify({ bodyHash: undefined });
