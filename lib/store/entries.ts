import Dexie from 'dexie';
import type { Entry } from '@/lib/feed/types';
import { collector } from '@/lib/store/collector';
import { db } from '@/lib/store/db';
import { packEntries } from '@/lib/store/packed-entries';
import type { Millis } from '@/lib/time';

const ofFeed = (feedId: string) =>
  db.entries.where('[feedId+at]').between([feedId, Dexie.minKey], [feedId, Dexie.maxKey]);

export const entriesOfFeed = (feedId: string): Promise<Entry[]> => ofFeed(feedId).toArray();

/** So many are handed on at once. */
const SLICE = 50;

/**
 * Entries after a point in time, by whichever of their times, slice by slice. By a cursor, which lets go of a row when it
 * takes the next; a request for many holds all of them until the engine collects what is old.
 */
export async function eachAfter(
  time: 'at' | 'firstSeenAt',
  since: Millis,
  take: (entries: readonly Entry[]) => void,
): Promise<void> {
  const hasRead = collector();
  let slice: Entry[] = [];
  const handOn = () => {
    take(slice);
    hasRead(slice);
    slice = [];
  };
  await db.entries
    .where(time)
    .above(since)
    .each((entry) => {
      slice.push(entry);
      if (slice.length === SLICE) handOn();
    });
  handOn();
}

/** A summary of this length has a whole sentence in it; with a stop inside, for certain. */
const ENOUGH_SUMMARY = 200;
const STOP_INSIDE = /[.!?。！？]["“”’'»)\]]*\s/u;

/** An entry as an edition needs it. Its text is the largest part, and is only looked at where there is no summary to speak of. */
function lean(entry: Entry): Entry {
  const { summary = '', text } = entry;
  const isTold = text !== undefined && summary.length >= ENOUGH_SUMMARY && STOP_INSIDE.test(summary);
  return isTold ? { ...entry, text: undefined } : entry;
}

/** What an edition may be made of: entries after `since`, and the latest one of each feed that has none. */
export async function entriesForEdition(feedIds: readonly string[], since: Millis): Promise<Entry[]> {
  const wanted = new Map(feedIds.map((id) => [id, id]));
  const recent: Entry[] = [];
  await eachAfter('at', since, (entries) => {
    const own = entries.flatMap((entry) => {
      const feedId = wanted.get(entry.feedId); // one string for all entries of a feed
      return feedId === undefined ? [] : [{ ...lean(entry), feedId }];
    });
    recent.push(...packEntries(own));
  });
  const heard = new Set(recent.map((entry) => entry.feedId));
  const latest = await Promise.all(feedIds.filter((id) => !heard.has(id)).map((id) => ofFeed(id).last()));
  return [...recent, ...latest.filter((entry) => entry !== undefined)];
}
