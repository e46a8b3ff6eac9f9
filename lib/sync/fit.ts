import { type Fields, type SyncState, touchedAt } from '@/lib/sync/state';

/** What did not fit. */
export type LeftOut = {
  readonly feeds: number;
  readonly others: number;
  /** Editions whose stories the other browsers do not hear of. */
  readonly editions: number;
};

type Piece = { readonly kind: 'edition' | 'record'; readonly key: string };

/** What is left out last is what the reader would miss most. */
const RANK: readonly string[] = ['feed', 'word', 'less', 'folded', 'section', 'settings'];
const kindOf = (key: string): string => key.slice(0, key.indexOf(':')) || key;
const rankOf = (key: string): number => Math.max(0, RANK.indexOf(kindOf(key)));

const isBefore = ([a, mine]: [string, Fields], [b, others]: [string, Fields]): number =>
  rankOf(a) - rankOf(b) ||
  (touchedAt(mine) < touchedAt(others) ? -1 : touchedAt(mine) > touchedAt(others) ? 1 : a < b ? -1 : 1);

/**
 * What may be left out, first what goes first: what was shown, the oldest edition first; then feeds, those that were changed
 * longest ago first, because other browsers have most likely heard of them; then all the rest.
 */
export function piecesOf({ records, shown }: SyncState): readonly Piece[] {
  const editions = [...new Set(shown.values())].toSorted();
  return [
    ...editions.map((key) => ({ kind: 'edition', key }) as const),
    ...[...records].toSorted(isBefore).map(([key]) => ({ kind: 'record', key }) as const),
  ];
}

/** A state without some of its pieces. What is left out is not removed: nobody who has it loses it. */
export function without({ records, shown }: SyncState, pieces: readonly Piece[]): SyncState {
  const keysOf = (kind: Piece['kind']) => new Set(pieces.filter((one) => one.kind === kind).map(({ key }) => key));
  const [editions, gone] = [keysOf('edition'), keysOf('record')];
  return {
    records: new Map([...records].filter(([key]) => !gone.has(key))),
    shown: new Map([...shown].filter(([, edition]) => !editions.has(edition))),
  };
}

export function leftOutOf(pieces: readonly Piece[]): LeftOut {
  const records = pieces.filter(({ kind }) => kind === 'record');
  const feeds = records.filter(({ key }) => kindOf(key) === 'feed').length;
  return { feeds, others: records.length - feeds, editions: pieces.length - records.length };
}
