import type { SavedEntry } from '@/lib/briefing/saved';
import { db } from '@/lib/store/db';

/** Every entry that the reader saved, with its publisher's name as it is printed. */
export async function savedEntries(): Promise<SavedEntry[]> {
  const states = await db.states.where('savedAt').above(0).toArray();
  const entries = await db.entries.bulkGet(states.map(({ id }) => id));
  const feedIds = [...new Set(entries.flatMap((entry) => entry?.feedId ?? []))];
  const subscriptions = await db.subscriptions.where('feedId').anyOf(feedIds).toArray();
  const feeds = (await db.feeds.bulkGet(feedIds)).filter((feed) => feed !== undefined);
  const publishers = new Map([
    ...feeds.map(({ id, title, host }) => [id, title ?? host] as const),
    ...subscriptions.map(({ feedId, title }) => [feedId, title] as const),
  ]);
  return states.flatMap(({ savedAt }, index) => {
    const entry = entries[index];
    return entry && savedAt !== undefined
      ? [{ entry, savedAt, publisher: publishers.get(entry.feedId) ?? hostOf(entry.url) }]
      : [];
  });
}

/** Its feed may be gone. */
const hostOf = (url = ''): string => (URL.canParse(url) ? new URL(url).hostname : url);
