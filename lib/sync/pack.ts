import { isStamp } from '@/lib/sync/clock';
import { type Field, type Fields, GONE, type SyncState } from '@/lib/sync/state';

/** A record's fields by when they were set: most were set at once. */
type PackedFields = readonly (readonly [stamp: string, values: readonly (readonly [name: string, value: unknown])[]])[];
type Packed = {
  readonly records: readonly (readonly [key: string, fields: PackedFields])[];
  /** By edition, what it showed. */
  readonly shown: readonly (readonly [edition: string, keys: readonly string[]])[];
};

const byKey = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

const packFields = (fields: Fields): PackedFields =>
  byKey(Map.groupBy(byKey(fields), ([, [, stamp]]) => stamp)).map(([stamp, its]) => [
    stamp,
    its.map(([name, [value]]) => [name, value] as const),
  ]);

/** A state as text; the same state is the same text. */
export function packState({ records, shown }: SyncState): string {
  const packed: Packed = {
    records: byKey(records).map(([key, fields]) => [key, packFields(fields)] as const),
    shown: byKey(Map.groupBy(byKey(shown), ([, edition]) => edition)).map(([edition, its]) => [
      edition,
      its.map(([key]) => key),
    ]),
  };
  return JSON.stringify(packed);
}

/** Whether a field's value may be what it is. */
export type FieldCheck = (key: string, name: string, value: unknown) => boolean;

const MAX_NAME = 2048;
const EDITION = /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/;
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_NAME;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const pairsOf = (value: unknown): [string, unknown][] =>
  listOf(value).flatMap((one): [string, unknown][] =>
    Array.isArray(one) && one.length === 2 && isName(one[0]) ? [[one[0], one[1]]] : [],
  );

/** A state out of text from anywhere: what is not as it should be is passed over. Undefined where it is no state at all. */
export function unpackState(text: string, fits: FieldCheck): SyncState | undefined {
  const packed = parsed(text);
  if (typeof packed !== 'object' || packed === null || !('records' in packed)) return undefined;
  const { records, shown } = packed as Partial<Packed>;
  return { records: new Map(recordsIn(records, fits)), shown: new Map(shownIn(shown)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordsIn = (records: unknown, fits: FieldCheck): [string, Fields][] =>
  pairsOf(records).flatMap(([key, packed]): [string, Fields][] => {
    const fields = new Map(
      pairsOf(packed).flatMap(([stamp, values]): [string, Field][] =>
        isStamp(stamp)
          ? pairsOf(values).flatMap(([name, value]): [string, Field][] =>
              (name === GONE ? typeof value === 'boolean' : fits(key, name, value)) ? [[name, [value, stamp]]] : [],
            )
          : [],
      ),
    );
    return fields.size > 0 ? [[key, fields]] : [];
  });

const shownIn = (shown: unknown): [string, string][] =>
  pairsOf(shown).flatMap(([edition, keys]) =>
    EDITION.test(edition)
      ? listOf(keys).flatMap((key): [string, string][] => (isName(key) ? [[key, edition]] : []))
      : [],
  );
