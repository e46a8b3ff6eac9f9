import { documentOf } from '@/lib/search/documents';
import { packSegment, SEGMENT_SIZE } from '@/lib/search/segment';
import type { SearchProgress, Segment } from '@/lib/search/types';
import { db, type SegmentRow } from '@/lib/store/db';
import { MINUTE, type Millis } from '@/lib/time';

/** What is revised may be committed a while after the time it is given. */
const LATE: Millis = 5 * MINUTE;

/** By segment and place: 1 where its document is true. */
export type Alive = ReadonlyMap<number, Uint8Array>;
export type StoredIndex = { readonly segments: readonly SegmentRow[]; readonly alive: Alive };

export type IndexWatcher = {
  /** A new segment; what others say of the same documents is no longer true. */
  segment(row: SegmentRow): void;
  progress(state: SearchProgress): void;
};

/** The newest first: what an older one says of a document that stands in a newer one is no longer true. */
export const readSegments = (): Promise<SegmentRow[]> => db.segments.reverse().toArray();

/** The ids of all entries, the newest first. */
const entryIds = async (): Promise<string[]> => (await db.entries.orderBy('at').primaryKeys()).reverse();

function livePlaces(segments: readonly SegmentRow[], ids: ReadonlySet<string>): Alive {
  const seen = new Set<string>();
  const isAlive = (id: string) => {
    if (seen.has(id) || !ids.has(id)) return 0;
    seen.add(id);
    return 1;
  };
  return new Map(segments.map((row) => [row.id, Uint8Array.from(row.ids.map(isAlive))]));
}

/** The index as it is stored, and the entries that it lacks, the newest first. */
export async function indexAsStored(): Promise<StoredIndex & { readonly missing: readonly string[] }> {
  const ids = await entryIds();
  const segments = await readSegments();
  const alive = livePlaces(segments, new Set(ids));
  const known = revisionsOf({ segments, alive });
  return { segments, alive, missing: ids.filter((id) => !known.has(id)) };
}

/**
 * Brings the index up to date with the entries: what is new or revised goes into new segments, the newest first, together
 * with what is left of segments that are less than half full. One segment a transaction, and the old ones go last: stopped
 * anywhere, the next update goes on. One at a time, whoever asks.
 */
export const updateIndex = (watch: IndexWatcher): Promise<StoredIndex> =>
  navigator.locks.request('search-index', async () => {
    const ids = await entryIds();
    const known = new Set(ids);
    const segments = await readSegments();
    const alive = livePlaces(segments, known);
    const { write, doomed } = await planUpdate({ segments, alive }, ids);
    if (write.size === 0 && doomed.length === 0) return { segments, alive };
    await writeSegments(
      ids.filter((id) => write.has(id)),
      ids.length,
      watch,
    );
    await db.segments.bulkDelete([...doomed]);
    const after = await readSegments();
    return { segments: after, alive: livePlaces(after, known) };
  });

type Plan = { readonly write: ReadonlySet<string>; readonly doomed: readonly number[] };

async function planUpdate({ segments, alive }: StoredIndex, ids: readonly string[]): Promise<Plan> {
  const known = revisionsOf({ segments, alive });
  const fresh = new Set([...ids.filter((id) => !known.has(id)), ...(await revisedSince(known))]);
  const left = segments.map(({ id, ids: own }) => ({
    id,
    ids: own.filter((document, place) => alive.get(id)?.[place] === 1 && !fresh.has(document)),
  }));
  const small = left.filter((segment) => segment.ids.length < SEGMENT_SIZE / 2);
  const isSettled = fresh.size === 0 && small.length <= 1;
  const doomed = isSettled ? small.filter((segment) => segment.ids.length === 0) : small;
  return {
    write: new Set([...fresh, ...doomed.flatMap((segment) => segment.ids)]),
    doomed: doomed.map(({ id }) => id),
  };
}

/** The entries that are indexed, each by when it was revised last. */
function revisionsOf({ segments, alive }: StoredIndex): Map<string, Millis> {
  const known = new Map<string, Millis>();
  for (const { id, ids, revisedAt } of segments)
    ids.forEach((document, place) => {
      if (alive.get(id)?.[place] === 1) known.set(document, revisedAt[place] ?? 0);
    });
  return known;
}

/** Entries that their publishers changed after they were indexed. */
async function revisedSince(known: ReadonlyMap<string, Millis>): Promise<string[]> {
  if (known.size === 0) return [];
  const latest = [...known.values()].reduce((newest, at) => Math.max(newest, at), 0);
  const revised = await db.entries
    .where('revisedAt')
    .above(latest - LATE)
    .toArray();
  return revised.filter(({ id, revisedAt = 0 }) => revisedAt > (known.get(id) ?? revisedAt)).map(({ id }) => id);
}

async function writeSegments(ids: readonly string[], total: number, watch: IndexWatcher): Promise<void> {
  for (let from = 0; from < ids.length; from += SEGMENT_SIZE) {
    watch.progress({ done: total - ids.length + from, total });
    const segment = await packEntries(ids.slice(from, from + SEGMENT_SIZE));
    watch.segment({ ...segment, id: await db.segments.add(segment) });
  }
}

/** An index of these entries, as far as they are still stored. */
export async function packEntries(ids: readonly string[]): Promise<Segment> {
  const entries = await db.entries.bulkGet([...ids]);
  return packSegment(entries.filter((entry) => entry !== undefined).map(documentOf));
}
