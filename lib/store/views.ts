import { type FeedView, type SectionView, WEATHER_SECTION } from '@/lib/settings';
import { db, type FeedRow, type SubscriptionRow } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';
import { readSettings } from '@/lib/store/settings';
import { weatherRowOf } from '@/lib/store/weather';

/** Every section with its feeds, in the reader's order. */
export async function sectionViews(): Promise<SectionView[]> {
  const weather = await weatherFeeds();
  const sections = await readSections();
  const feeds = new Map((await db.feeds.toArray()).map((feed) => [feed.id, feed]));
  const subscriptions = Map.groupBy(await db.subscriptions.toArray(), (row) => row.sectionId);
  return sections.map(({ id, title, emoji, enabled, maxStories }) => ({
    id,
    title,
    emoji,
    enabled,
    maxStories,
    feeds:
      id === WEATHER_SECTION
        ? weather
        : (subscriptions.get(id) ?? [])
            .toSorted((a, b) => a.position - b.position)
            .flatMap((subscription) => {
              const feed = feeds.get(subscription.feedId);
              return feed ? [feedView(feed, subscription)] : [];
            }),
  }));
}

/** The weather service stands in its section like a feed. */
async function weatherFeeds(): Promise<FeedView[]> {
  const row = await weatherRowOf((await readSettings()).place);
  if (!row) return [];
  const { id, url, outcome, status, attemptedAt, fetchedAt, weather, nextPollAt } = row;
  const title = new URL(url).hostname;
  return [
    {
      id,
      url,
      hosts: [title],
      title,
      state: outcome ?? 'waiting',
      status,
      attemptedAt,
      lastSuccessAt: fetchedAt,
      newestAt: weather?.issuedAt,
      nextPollAt,
    },
  ];
}

const feedView = (feed: FeedRow, { title }: SubscriptionRow): FeedView => ({
  id: feed.id,
  url: feed.url,
  hosts: [new URL(feed.url).hostname, ...(feed.alsoHosts ?? [])],
  title,
  state: feed.outcome ?? 'waiting',
  status: feed.status,
  attemptedAt: feed.attemptedAt,
  lastSuccessAt: feed.lastSuccessAt,
  newestAt: feed.newestAt,
  nextPollAt: feed.outcome === 'gone' || feed.nextPollAt === 0 ? undefined : feed.nextPollAt,
});
