import type { Stamp } from '@/lib/sync/clock';

/** What a field was last set to, by whom and when. A field that has its default again is `null`. */
export type Field = readonly [value: unknown, stamp: Stamp];
export type Fields = ReadonlyMap<string, Field>;

/** Whether a record is there at all is a field like the others: so what was removed can come back, and is no exception. */
export const GONE = 'gone';

/**
 * What the reader changed, in any of their browsers: by record (`section:ai`), and by address the latest edition that
 * showed a story there. What nobody changed is not in it.
 */
export type SyncState = {
  readonly records: ReadonlyMap<string, Fields>;
  readonly shown: ReadonlyMap<string, string>;
};

export const NOTHING: SyncState = { records: new Map(), shown: new Map() };

const wins = (a: Field, b: Field): boolean =>
  a[1] !== b[1] ? a[1] > b[1] : JSON.stringify(a[0]) > JSON.stringify(b[0]);

function joined<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, join: (mine: T, other: T) => T) {
  const all = new Map(a);
  for (const [key, other] of b) {
    const mine = all.get(key);
    all.set(key, mine === undefined ? other : join(mine, other));
  }
  return all;
}

const mergeFields = (a: Fields, b: Fields): Fields => joined(a, b, (mine, other) => (wins(other, mine) ? other : mine));

/**
 * What two browsers know, as one: of each field what was set last, of each story the latest edition. In whatever order and
 * however often states are merged, the same comes out (a join of semilattices).
 */
export const merge = (a: SyncState, b: SyncState): SyncState => ({
  records: joined(a.records, b.records, mergeFields),
  shown: joined(a.shown, b.shown, (mine, other) => (other > mine ? other : mine)),
});

/** The latest moment in it. */
export function latestStamp({ records }: SyncState): Stamp | undefined {
  let latest: Stamp | undefined;
  for (const fields of records.values())
    for (const [, stamp] of fields.values()) if (latest === undefined || stamp > latest) latest = stamp;
  return latest;
}

/** When a record was last touched. */
export const touchedAt = (fields: Fields): Stamp =>
  [...fields.values()].reduce((latest, [, stamp]) => (stamp > latest ? stamp : latest), '');
