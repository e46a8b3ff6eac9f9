import { hash } from '@/lib/hash';

/** What stands in the browser's synced storage: a head, and pieces that say which set they are of. */
export type Items = Readonly<Record<string, unknown>>;

type Head = {
  /** A later version that writes otherwise counts on. */
  readonly v: number;
  readonly set: string;
  readonly count: number;
  readonly sum: string;
};

export const HEAD = 'head';
const FORMAT = 1;
const nameOf = (index: number): string => `p${index}`;

/** Of the browser's 8,192 bytes an item, with its name, its quotes and its set. */
const PIECE_CHARS = 8100;
/** With its names, heads and sets less than the room that the browser gives in all. */
export const MAX_CHARS = 100_000;
const MAX_PIECES = Math.ceil(MAX_CHARS / PIECE_CHARS);

/** One write. `set` has never been before, so pieces of two writes are told apart. */
export function inPieces(text: string, set: string): Items {
  const count = Math.ceil(text.length / PIECE_CHARS);
  const head: Head = { v: FORMAT, set, count, sum: hash(text) };
  const pieces = Array.from({ length: count }, (_, i): [string, string] => [
    nameOf(i),
    `${set} ${text.slice(i * PIECE_CHARS, (i + 1) * PIECE_CHARS)}`,
  ]);
  return Object.fromEntries<unknown>([[HEAD, head], ...pieces]);
}

/** Of what stands there what no longer belongs to this set. */
export const surplus = (items: Items, wanted: Items): string[] =>
  Object.keys(items).filter((name) => !(name in wanted) && /^p\d+$/.test(name));

/** `torn`: some of it is still under way, or two browsers wrote at the same moment. */
export type Joined =
  | { readonly kind: 'none' | 'later' }
  | { readonly kind: 'torn'; readonly set: string }
  | { readonly kind: 'whole'; readonly set: string; readonly text: string };

export function joinPieces(items: Items): Joined {
  const head = items[HEAD] as Partial<Head> | undefined | null;
  if (typeof head !== 'object' || head === null || typeof head.v !== 'number') return { kind: 'none' };
  if (head.v > FORMAT) return { kind: 'later' };
  const { set, count, sum } = head;
  if (typeof set !== 'string' || typeof count !== 'number' || !(count >= 0 && count <= MAX_PIECES))
    return { kind: 'none' };
  const pieces = Array.from({ length: count }, (_, i) => items[nameOf(i)]);
  const isOfSet = (piece: unknown): piece is string => typeof piece === 'string' && piece.startsWith(`${set} `);
  const text = pieces
    .filter(isOfSet)
    .map((piece) => piece.slice(set.length + 1))
    .join('');
  return pieces.every(isOfSet) && hash(text) === sum ? { kind: 'whole', set, text } : { kind: 'torn', set };
}

/** As the browser counts: the names, and the values as JSON. */
export const bytesOf = (items: Items): number =>
  Object.entries(items).reduce((sum, [name, value]) => sum + name.length + JSON.stringify(value).length, 0);
