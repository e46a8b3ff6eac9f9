import { bareWords } from '@/lib/briefing/word-match';
import { feedId } from '@/lib/catalogue/feed-id';
import type { KnownFeed } from '@/lib/settings';
import { db, type FeedRow, type SubscriptionRow } from '@/lib/store/db';
import { eachFeed, eachSubscription } from '@/lib/store/each-row';

/** A feed that is wanted in a section, new to us or not. */
export type Wanted = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl?: string;
  readonly alsoHosts?: readonly string[];
};

const inOrder = (sectionId: string): Promise<SubscriptionRow[]> =>
  db.subscriptions.where('sectionId').equals(sectionId).sortBy('position');

/** Puts a feed into a section, behind what is there. Gives the subscription's id; one that is there already stays as it is. */
export function subscribe(sectionId: string, { url, title, ...facts }: Wanted): Promise<string> {
  return db.transaction('rw', db.feeds, db.subscriptions, async () => {
    const id = feedId(url);
    if ((await db.feeds.get(id)) === undefined) {
      const row: FeedRow = { id, url, host: new URL(url).host, nextPollAt: 0, failureCount: 0, ...facts };
      await db.feeds.add(row);
    }
    return addSubscription(sectionId, id, title);
  });
}

async function addSubscription(sectionId: string, id: string, title: string): Promise<string> {
  const rows = await inOrder(sectionId);
  const known = rows.find((row) => row.feedId === id);
  if (known) return known.id;
  const key = await freeKey(sectionId, id);
  await db.subscriptions.add({ id: key, sectionId, feedId: id, title, position: (rows.at(-1)?.position ?? -1) + 1 });
  return key;
}

/** A subscription keeps its id when it moves, so the one that would be next here may stand in another section. */
async function freeKey(sectionId: string, id: string): Promise<string> {
  const key = `${sectionId}/${id}`;
  const taken = new Set(await db.subscriptions.where('feedId').equals(id).primaryKeys());
  return taken.has(key) ? `${key}/${taken.size}` : key;
}

export const changeSubscription = (
  id: string,
  patch: Partial<Pick<SubscriptionRow, 'title' | 'paused'>>,
): Promise<unknown> => db.subscriptions.update(id, patch);

/** Puts a subscription into a section, at `index` of its feeds or behind them. Where the feed stands already, one of the two goes. */
export function moveSubscription(id: string, sectionId: string, index?: number): Promise<void> {
  return db.transaction('rw', db.subscriptions, async () => {
    const moved = await db.subscriptions.get(id);
    if (!moved) return;
    const others = (await inOrder(sectionId)).filter((row) => row.id !== id);
    const twin = others.find((row) => row.feedId === moved.feedId);
    if (twin) await db.subscriptions.delete(twin.id);
    const rest = others.filter((row) => row !== twin);
    const ordered = rest.toSpliced(index ?? rest.length, 0, { ...moved, sectionId });
    await db.subscriptions.bulkPut(ordered.map((row, position) => ({ ...row, position })));
  });
}

/** What is removed stays known as a feed, and a feed of the catalogue does not come back with its next version. */
export const unsubscribe = (id: string): Promise<void> => db.subscriptions.delete(id);

/** A feed stands still in every section in which it stands, or is asked again for all of them. */
export const pauseEverywhere = (id: string, { paused }: { readonly paused: boolean }): Promise<unknown> =>
  db.subscriptions
    .where('feedId')
    .equals(id)
    .modify({ paused: paused || undefined });

/** A feed goes from every section in which it stands. */
export const unsubscribeEverywhere = (id: string): Promise<unknown> =>
  db.subscriptions.where('feedId').equals(id).delete();

/** Names are made bare once, not at each comparison: there may be thousands. */
function byName(feeds: readonly KnownFeed[]): KnownFeed[] {
  const keyed = feeds.map((feed) => ({ feed, key: `${bareWords(feed.title)}\n${feed.url}` }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ feed }) => feed);
}

/** Every feed that was ever known here, by name: what may be added to a section without looking for it. */
export async function knownFeeds(): Promise<KnownFeed[]> {
  const shipped = (await db.catalogue.get('shipped'))?.subscriptions ?? [];
  const names = new Map(shipped.map((row) => [row.feedId, row.title]));
  await eachSubscription((rows) => {
    for (const { feedId: id, title } of rows) names.set(id, title);
  });
  const known: KnownFeed[] = [];
  await eachFeed((feeds) => {
    for (const { id, url, host, title } of feeds) known.push({ id, url, title: names.get(id) ?? title ?? host });
  });
  return byName(known);
}
