import Dexie from 'dexie';
import type { Entry } from '@/lib/feed/types';
import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

const ofFeed = (feedId: string) =>
  db.entries.where('[feedId+at]').between([feedId, Dexie.minKey], [feedId, Dexie.maxKey]);

export const entriesOfFeed = (feedId: string): Promise<Entry[]> => ofFeed(feedId).toArray();

/** What an edition may be made of: entries after `since`, and the latest one of each feed that has none. */
export async function entriesForEdition(feedIds: readonly string[], since: Millis): Promise<Entry[]> {
  const wanted = new Set(feedIds);
  const recent = (await db.entries.where('at').above(since).toArray()).filter((entry) => wanted.has(entry.feedId));
  const heard = new Set(recent.map((entry) => entry.feedId));
  const latest = await Promise.all(feedIds.filter((id) => !heard.has(id)).map((id) => ofFeed(id).last()));
  return [...recent, ...latest.filter((entry) => entry !== undefined)];
}
