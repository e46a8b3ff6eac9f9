import { NOTES } from '@/lib/feed/notes';
import { type FeedView, type NextView, type SectionView, WEATHER_SECTION } from '@/lib/settings';
import type { FeedRow, SubscriptionRow } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import { isLeased } from '@/lib/store/leased';
import { shownSections, shownSettings } from '@/lib/store/shown';
import { lastWeatherRows, rowOf } from '@/lib/store/weather-rows';
import { asksOf } from '@/lib/weather/wish';

/** Every section with its feeds, in the reader's order. */
export async function sectionViews(from: Glance): Promise<SectionView[]> {
  const weather = await weatherFeeds(from);
  const sections = await shownSections(from);
  const feeds = new Map((await from.getAll('feeds')).map((feed) => [feed.id, feed]));
  const subscriptions = Map.groupBy(await from.getAll('subscriptions'), (row) => row.sectionId);
  return sections.map(({ id, title, emoji, enabled, maxStories, windowHours, says }) => ({
    id,
    title,
    emoji,
    enabled,
    maxStories,
    windowHours,
    says,
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

/** Each document of the weather services stands in their section like a feed. */
async function weatherFeeds(from: Glance): Promise<FeedView[]> {
  const { wish, rows } = await lastWeatherRows(from, await shownSettings(from));
  if (rows.length === 0) return [];
  return asksOf(wish, rows)
    .map((ask) => rowOf(ask, wish, rows))
    .map(({ id, url, outcome, status, attemptedAt, fetchedAt, part, nextPollAt }) => ({
      id,
      url,
      hosts: [new URL(url).hostname],
      title: new URL(url).hostname,
      state: outcome ?? 'waiting',
      status,
      attemptedAt,
      lastSuccessAt: fetchedAt,
      newestAt: part?.issuedAt,
      nextPollAt: nextPollAt === 0 ? undefined : nextPollAt,
    }));
}

const feedView = (feed: FeedRow, { id, title, paused }: SubscriptionRow): FeedView => ({
  id: feed.id,
  subscriptionId: id,
  paused,
  url: feed.url,
  hosts: [hostOf(feed), ...(feed.alsoHosts ?? []), ...(feed.withheldHost ? [feed.withheldHost] : [])],
  title,
  state: feed.outcome ?? 'waiting',
  status: feed.status,
  attemptedAt: feed.attemptedAt,
  lastSuccessAt: feed.lastSuccessAt,
  newestAt: feed.newestAt,
  pace: feed.pace,
  notes: NOTES.filter((note) => feed.notes?.includes(note)),
  failureCount: feed.failureCount,
  next: paused || isFirst(feed) ? undefined : nextView(feed),
  nextPollAt: paused || feed.outcome === 'gone' || isFirst(feed) ? undefined : feed.nextPollAt,
});

/** New, or put before all others: its time is no time of day. */
const isFirst = ({ nextPollAt }: FeedRow): boolean => nextPollAt <= 0;

/** Thousands of feeds are shown at once, and to read an address takes its time. */
const hostOf = ({ host }: FeedRow): string => host.replace(/:\d+$/, '');

function nextView(feed: FeedRow): NextView | undefined {
  if (feed.leasedAt !== undefined) return { code: isLeased(feed) ? 'under-way' : 'lost' };
  return feed.nextBecause;
}
