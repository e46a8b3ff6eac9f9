import type { Round } from '@/lib/settings';
import type { FeedRow } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import { isLeased } from '@/lib/store/leased';
import type { Millis } from '@/lib/time';

/** Feeds that an enabled section asks for. A section that is switched off asks its feeds nothing, nor does one of a feed that is paused. */
async function wantedFeedIds(from: Glance): Promise<ReadonlySet<string>> {
  const sections = await from.getAll('sections');
  const enabled = new Set(sections.filter((section) => section.enabled).map(({ id }) => id));
  const subscriptions = await from.getAll('subscriptions');
  return new Set(
    subscriptions.filter(({ sectionId, paused }) => enabled.has(sectionId) && !paused).map(({ feedId }) => feedId),
  );
}

/** How far the last round is: "12 of 80 feeds". */
export async function roundProgress(from: Glance, now: Millis): Promise<Round | undefined> {
  const row = await from.get('rounds', 'round');
  if (!row) return undefined;
  const wanted = await wantedFeedIds(from);
  const feeds = await from.getEach('feeds', row.feedIds);
  const waiting = feeds.filter((feed) => feed && wanted.has(feed.id) && isAwaited(feed, row.startedAt, now));
  const done = row.feedIds.length - waiting.length;
  return { startedAt: row.startedAt, total: row.feedIds.length, done, finishedAt: row.finishedAt };
}

/**
 * Whether a round waits for a feed: it was not asked yet, and is due or being asked right now. One that the reader
 * switched off, whose server wants quiet, or that was lost with its worker twice, is not waited for.
 */
const isAwaited = (feed: FeedRow, startedAt: Millis, now: Millis): boolean =>
  (feed.attemptedAt ?? 0) < startedAt && (feed.nextPollAt <= now || isLeased(feed));
