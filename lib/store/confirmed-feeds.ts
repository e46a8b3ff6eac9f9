import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

/** The reader typed this feed's address, which must be confirmed, and confirmed it. It is due at once if it was refused before. */
export const confirmFeed = (id: string, now: Millis): Promise<unknown> =>
  db.feeds
    .where('id')
    .equals(id)
    .modify((feed, confirmed) => {
      const isRefused = feed.outcome === 'private';
      confirmed.value = { ...feed, confirmedAt: now, ...(isRefused && { nextPollAt: now, failureCount: 0 }) };
    });

/** Hosts of private networks, without their ports, that the reader has confirmed. */
export async function confirmedHosts(): Promise<string[]> {
  const feeds = await db.feeds.filter((feed) => feed.confirmedAt !== undefined).toArray();
  return [...new Set(feeds.map((feed) => new URL(feed.url).hostname))];
}
