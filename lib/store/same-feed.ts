import { feedId } from '@/lib/catalogue/feed-id';
import { feedKey } from '@/lib/feed/feed-key';
import type { AddressOutcome } from '@/lib/feed-health';
import { db, type FeedRow } from '@/lib/store/db';

/** A feed that we know under one of these addresses, by whatever name they have for it, and where it is subscribed to. */
export type SameFeed = { readonly feed: FeedRow; readonly title?: string; readonly sectionIds: readonly string[] };

type KnownElsewhere = Extract<AddressOutcome, { readonly kind: 'known' }>;

/** One that is subscribed to goes before one that was removed. */
export const sameFeed = async (...addresses: readonly string[]): Promise<SameFeed | undefined> =>
  (await sameFeeds(...addresses))[0];

/** All of them: one that redirects to an address has it too. */
async function sameFeeds(...addresses: readonly string[]): Promise<SameFeed[]> {
  const keys = new Set(addresses.map(feedKey));
  const ids = new Set(addresses.map(feedId));
  const same = await db.feeds.filter(({ id, url, moving }) => ids.has(id) || isOneOf(keys, url, moving?.url)).toArray();
  const known = await Promise.all(same.map(subscribed));
  return known.toSorted((a, b) => b.sectionIds.length - a.sectionIds.length);
}

/** One that is subscribed to besides that of this id. */
export async function otherFeedAt(address: string, id: string): Promise<KnownElsewhere | undefined> {
  const others = (await sameFeeds(address)).filter(({ feed }) => feed.id !== id);
  const known = others.find(({ sectionIds }) => sectionIds.length > 0);
  if (!known) return undefined;
  const { feed, sectionIds, title = feed.title ?? new URL(feed.url).hostname } = known;
  return { kind: 'known', url: feed.url, title, sectionIds };
}

const isOneOf = (keys: ReadonlySet<string>, ...addresses: readonly (string | undefined)[]): boolean =>
  addresses.some((address) => address !== undefined && keys.has(feedKey(address)));

async function subscribed(feed: FeedRow): Promise<SameFeed> {
  const rows = await db.subscriptions.where('feedId').equals(feed.id).toArray();
  return { feed, title: rows[0]?.title, sectionIds: rows.map(({ sectionId }) => sectionId) };
}
