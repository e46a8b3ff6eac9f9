import type { FeedView, SectionView } from '@/lib/settings';
import { db, type FeedRow, type SubscriptionRow } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';

/** Every section with its feeds, in the reader's order. */
export async function sectionViews(): Promise<SectionView[]> {
  const sections = await readSections();
  const feeds = new Map((await db.feeds.toArray()).map((feed) => [feed.id, feed]));
  const subscriptions = Map.groupBy(await db.subscriptions.toArray(), (row) => row.sectionId);
  return sections.map(({ id, title, emoji, enabled, maxStories }) => ({
    id,
    title,
    emoji,
    enabled,
    maxStories,
    feeds: (subscriptions.get(id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((subscription) => {
        const feed = feeds.get(subscription.feedId);
        return feed ? [feedView(feed, subscription)] : [];
      }),
  }));
}

const feedView = (feed: FeedRow, { title }: SubscriptionRow): FeedView => ({
  id: feed.id,
  url: feed.url,
  title,
  state: feed.outcome ?? 'waiting',
  status: feed.status,
  attemptedAt: feed.attemptedAt,
  lastSuccessAt: feed.lastSuccessAt,
  newestAt: feed.newestAt,
  nextPollAt: feed.outcome === 'gone' || feed.nextPollAt === 0 ? undefined : feed.nextPollAt,
});
