import type { Stamp } from '@/lib/sync/clock';
import { type Field, type Fields, GONE, type SyncState } from '@/lib/sync/state';

/** What there is: by record its fields and their values. One that has no value is `null`, or missing. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Set once, when a record is made: what it is now is each browser's own affair (a feed that has moved). */
const ONCE = 'url';

const said = (value: unknown): string => JSON.stringify(value ?? null);

/** What a state makes of what was shipped; of records, those that `isKnown` to this version. What is removed is not in it. */
export function viewOf({ records }: SyncState, base: Facts, isKnown: (key: string) => boolean): Facts {
  const view = new Map(base);
  for (const [key, fields] of records) {
    if (!isKnown(key)) continue;
    if (fields.get(GONE)?.[0] === true) view.delete(key);
    else view.set(key, overlaid(base.get(key), fields));
  }
  return view;
}

export function overlaid(base: ReadonlyMap<string, unknown> | undefined, fields: Fields): ReadonlyMap<string, unknown> {
  const all = new Map(base);
  for (const [name, [value]] of fields) if (name !== GONE) all.set(name, value);
  return all;
}

/** A record, or one field of it, that a browser had no use for. */
export type Passed = readonly [key: string, name?: string];

/** What a browser of this version, whose records have the fields that `isField` knows, makes nothing of. */
export function passedOver(
  { records }: SyncState,
  view: Facts,
  isField: (key: string, name: string) => boolean,
): Passed[] {
  return [...records].flatMap(([key, fields]): Passed[] => {
    if (fields.get(GONE)?.[0] === true) return [];
    if (!view.has(key)) return [[key]];
    return [...fields.keys()].filter((name) => name !== GONE && !isField(key, name)).map((name) => [key, name]);
  });
}

/**
 * What a newer version or its catalogue brought is no word of the reader's against what was said of it before, in a browser
 * that had it first: of these, `local` is as `view` has it.
 */
export function yielding(local: Facts, view: Facts, late: readonly Passed[]): Facts {
  const all = new Map(local);
  for (const [key, name] of late) {
    const [values, mine] = [view.get(key), all.get(key)];
    if (!values) all.delete(key);
    else if (name === undefined) all.set(key, values);
    else if (mine) all.set(key, new Map(mine).set(name, values.get(name)));
  }
  return all;
}

/** What was changed here since `view` was all there is, as set at `stamp`. Only fields that this version knows are in `local`. */
export function changesSince(view: Facts, local: Facts, stamp: Stamp): SyncState {
  const records = new Map<string, Fields>();
  for (const [key, values] of local) {
    const known = view.get(key);
    const fields = new Map<string, Field>();
    for (const [name, value] of values)
      if (!known || (said(value) !== said(known.get(name)) && !(name === ONCE && known.has(ONCE))))
        fields.set(name, [value ?? null, stamp]);
    if (!known) fields.set(GONE, [false, stamp]);
    if (fields.size > 0) records.set(key, fields);
  }
  for (const key of view.keys()) if (!local.has(key)) records.set(key, new Map([[GONE, [true, stamp]]]));
  return { records, shown: new Map() };
}
