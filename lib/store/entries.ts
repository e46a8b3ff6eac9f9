import Dexie, { type IndexableType } from 'dexie';
import type { Entry } from '@/lib/feed/types';
import { db } from '@/lib/store/db';
import type { Millis } from '@/lib/time';

const ofFeed = (feedId: string) =>
  db.entries.where('[feedId+at]').between([feedId, Dexie.minKey], [feedId, Dexie.maxKey]);

export const entriesOfFeed = (feedId: string): Promise<Entry[]> => ofFeed(feedId).toArray();

/** What is read at once: the browser copies all of it before it hands it over. */
const READ_ROWS = 500;

/** Entries after a point in time, by whichever of their times, slice by slice, so that no more than one is in memory. */
export async function eachAfter(
  time: 'at' | 'firstSeenAt',
  since: Millis,
  take: (entries: readonly Entry[]) => void,
): Promise<void> {
  for (let [after, isMore] = [since, true]; isMore; ) {
    const rows = await db.entries.where(time).above(after).limit(READ_ROWS).toArray();
    const last = rows.at(-1)?.[time] ?? after;
    isMore = rows.length === READ_ROWS;
    // There may be more of the slice's last moment than came with it.
    const ofLast = isMore
      ? await db.entries
          .where(time)
          .equals(last as IndexableType)
          .toArray()
      : [];
    take(isMore ? [...rows.filter((entry) => entry[time] < last), ...ofLast] : rows);
    after = last;
  }
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
  const wanted = new Set(feedIds);
  const recent: Entry[] = [];
  await eachAfter('at', since, (entries) => {
    for (const entry of entries) if (wanted.has(entry.feedId)) recent.push(lean(entry));
  });
  const heard = new Set(recent.map((entry) => entry.feedId));
  const latest = await Promise.all(feedIds.filter((id) => !heard.has(id)).map((id) => ofFeed(id).last()));
  return [...recent, ...latest.filter((entry) => entry !== undefined)];
}
