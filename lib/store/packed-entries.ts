import type { Entry } from '@/lib/feed/types';
import { type PackedTexts, packTexts } from '@/lib/store/packed-texts';

const TEXTS = ['contentHash', 'title', 'url', 'summary', 'text', 'image', 'commentsUrl'] as const;
const LISTS = ['authors', 'categories'] as const;
const NUMBERS = ['revision', 'publishedAt', 'updatedAt', 'firstSeenAt', 'at', 'revisedAt', 'position'] as const;
const TEXT_COUNT = TEXTS.length + LISTS.length;

type Slice = { readonly texts: PackedTexts; readonly numbers: Float64Array };
/** What a packed entry has of its own. */
type Row = { readonly id: string; readonly feedId: string; readonly slice: Slice; readonly row: number };

const NONE: readonly string[] = [];

const textOf = ({ slice, row }: Row, column: number) => slice.texts.textAt(row * TEXT_COUNT + column);

function listOf(row: Row, column: number): readonly string[] {
  const list = textOf(row, TEXTS.length + column);
  return list === undefined ? NONE : JSON.parse(list);
}

function numberOf({ slice, row }: Row, column: number): number | undefined {
  const number = slice.numbers[row * NUMBERS.length + column];
  return Number.isNaN(number) ? undefined : number;
}

const getters = (names: readonly string[], find: (row: Row, column: number) => unknown) =>
  names.map((name, column) => {
    const get = function (this: Row) {
      return find(this, column);
    };
    return [name, { get, enumerable: true }] as const;
  });

const identity = {
  enumerable: true,
  get(this: Row) {
    return this.id.slice(this.feedId.length + 1);
  },
};

/** The fields of all packed entries. */
const FIELDS: object = Object.defineProperties(
  {},
  {
    identity,
    ...Object.fromEntries([...getters(TEXTS, textOf), ...getters(LISTS, listOf), ...getters(NUMBERS, numberOf)]),
  },
);

const packedList = (list: readonly string[]): string | undefined =>
  list.length > 0 ? JSON.stringify(list) : undefined;

const textsOf = (entry: Entry) => [
  ...TEXTS.map((name) => entry[name]),
  ...LISTS.map((name) => packedList(entry[name])),
];

/**
 * The same entries, with all but their ids beside the heap; a field is made when it is asked for. What is kept on the heap
 * is carried about until it is old, and the engine takes room for that by how much survives: a week of entries as objects
 * took three times their own size.
 */
export function packEntries(entries: readonly Entry[]): Entry[] {
  const slice: Slice = {
    texts: packTexts(entries.flatMap(textsOf)),
    numbers: Float64Array.from(entries.flatMap((entry) => NUMBERS.map((name) => entry[name] ?? Number.NaN))),
  };
  const rows = entries.map(({ id, feedId }, row) => ({ __proto__: FIELDS, id, feedId, slice, row }));
  return rows as unknown as Entry[];
}
