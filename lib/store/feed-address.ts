import Dexie from 'dexie';
import { db, type FeedRow, type ListingRow } from '@/lib/store/db';
import { heldUntilOf } from '@/lib/store/feeds';
import { otherFeedAt } from '@/lib/store/same-feed';
import type { Millis } from '@/lib/time';

/** A feed before it was asked at another address. */
type Before = { readonly feed: FeedRow; readonly listing?: ListingRow };

/** Packed, because only `putAddressBack` needs to know what is in it. */
export const packBefore = async (feed: FeedRow): Promise<string> =>
  JSON.stringify({ feed, listing: await db.listings.get(feed.id) } satisfies Before);

/** The feed is asked again where it was; what came from the other address since `at` goes, what was there before it stays. */
export function putAddressBack(packed: string, at: Millis, now: Millis): Promise<void> {
  const { feed, listing } = JSON.parse(packed) as Before;
  return db.transaction('rw', db.feeds, db.entries, db.listings, async () => {
    if (!(await db.feeds.get(feed.id))) return;
    const since = [feed.id, at];
    await db.entries.where('[feedId+firstSeenAt]').between(since, [feed.id, Dexie.maxKey]).delete();
    if (listing) await db.listings.put(listing);
    else await db.listings.delete(feed.id);
    await db.feeds.put({ ...feed, ...(await rested(feed, now)) });
  });
}

/** What its host has told other feeds meanwhile holds for one that comes to it. */
async function rested(feed: FeedRow, now: Millis): Promise<Partial<FeedRow>> {
  const until = await heldUntilOf(feed, now);
  if (until <= now || feed.nextPollAt >= until) return {};
  return { holdUntil: until, nextPollAt: until, nextBecause: { code: 'host', wait: until - now } };
}

type Followed =
  | { readonly kind: 'followed'; readonly undo: () => Promise<unknown> }
  | NonNullable<Awaited<ReturnType<typeof otherFeedAt>>>;

/**
 * Asks a feed from now on where redirects lead it anyway: what that server told stays known. Gives what takes it back, or
 * the feed that the reader already has there: two would ask that server twice.
 */
export function followMove(id: string, now: Millis): Promise<Followed | undefined> {
  return db.transaction('rw', db.feeds, db.subscriptions, async () => {
    const feed = await db.feeds.get(id);
    if (!feed?.moving) return undefined;
    const { url, host, moving } = feed;
    const known = await otherFeedAt(moving.url, id);
    if (known) return known;
    const there = { url: moving.url, host: new URL(moving.url).host };
    await db.feeds.update(id, { ...there, moving: undefined, ...(await rested({ ...feed, ...there }, now)) });
    return { kind: 'followed', undo: () => db.feeds.update(id, { url, host, moving }) };
  });
}
