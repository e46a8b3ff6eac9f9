import Dexie from 'dexie';
import { db, type FeedRow, type ListingRow } from '@/lib/store/db';
import { heldUntilOf } from '@/lib/store/feeds';
import type { Millis } from '@/lib/time';

/** A feed before it was asked at another address. */
type Before = { readonly feed: FeedRow; readonly listing?: ListingRow };

/** Packed, because only `putAddressBack` needs to know what is in it. */
export const packBefore = async (feed: FeedRow): Promise<string> =>
  JSON.stringify({ feed, listing: await db.listings.get(feed.id) } satisfies Before);

/** The feed is asked again where it was; what came from the other address since `at` goes, what was there before it stays. */
export function putAddressBack(packed: string, at: Millis): Promise<void> {
  const { feed, listing } = JSON.parse(packed) as Before;
  return db.transaction('rw', db.feeds, db.entries, db.listings, async () => {
    if (!(await db.feeds.get(feed.id))) return;
    const since = [feed.id, at];
    await db.entries.where('[feedId+firstSeenAt]').between(since, [feed.id, Dexie.maxKey]).delete();
    if (listing) await db.listings.put(listing);
    else await db.listings.delete(feed.id);
    await db.feeds.put({ ...feed, ...(await rested(feed)) });
  });
}

/** What its host has told other feeds meanwhile holds for one that comes to it. */
async function rested(feed: FeedRow): Promise<Partial<FeedRow>> {
  const now = Date.now();
  const until = await heldUntilOf(feed, now);
  if (until <= now || feed.nextPollAt >= until) return {};
  return { holdUntil: until, nextPollAt: until, nextBecause: { code: 'host', wait: until - now } };
}

/** Asks a feed from now on where redirects lead it anyway: what that server told stays known. Gives what takes it back. */
export function followMove(id: string): Promise<(() => Promise<unknown>) | undefined> {
  return db.transaction('rw', db.feeds, async () => {
    const feed = await db.feeds.get(id);
    if (!feed?.moving) return undefined;
    const { url, host, moving } = feed;
    const there = { url: moving.url, host: new URL(moving.url).host };
    await db.feeds.update(id, { ...there, moving: undefined, ...(await rested({ ...feed, ...there })) });
    return () => db.feeds.update(id, { url, host, moving });
  });
}
