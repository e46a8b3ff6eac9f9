import type { Millis } from '@/lib/time';

/** Something that can be found. */
export type SearchDocument = {
  readonly id: string;
  readonly at: Millis;
  /** What a filter knows it by: its feed, or its section. */
  readonly source: string;
  /** Of an entry that its publisher changed. */
  readonly revisedAt?: Millis;
  readonly text: string;
};

/**
 * An index of some documents, packed: nothing in it has to be unpacked to be searched. Documents go by their place in it.
 * The words stand in order, so what begins with the same letters stands together, and so do the places they are found at.
 */
export type Segment = {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  /** 0 where a document was never revised. */
  readonly revisedAt: Float64Array;
  readonly sources: readonly string[];
  /** By document: which of `sources`. */
  readonly sourceOf: Uint16Array;
  /** All words in order, one behind the other. */
  readonly words: string;
  /** By word: where it begins in `words`; and at last where the last one ends. */
  readonly wordStarts: Uint32Array;
  /** By word: where its documents begin in `places`; and at last where the last one's end. */
  readonly placeStarts: Uint32Array;
  readonly places: Uint16Array;
};

/** What the reader looks for. `sources` undefined: in all of them. */
export type SearchQuery = {
  readonly text: string;
  readonly sources?: readonly string[];
  readonly since?: Millis;
  readonly until?: Millis;
};

/** What was found, as a page shows it. */
export type SearchResult = {
  readonly id: string;
  readonly title: string;
  /** None in an old briefing. */
  readonly url?: string;
  /** What it says besides its title, all of it. */
  readonly text: string;
  readonly publisher?: string;
  readonly at: Millis;
  readonly section?: { readonly id: string; readonly title?: string };
  /** The edition that showed it; `isCurrent` where that is the one on show. */
  readonly shown?: { readonly id: string; readonly at: Millis; readonly isCurrent: boolean; readonly isOld: boolean };
};

export type SearchAnswer = { readonly count: number; readonly results: readonly SearchResult[] };

/** How far the index is: `done` of `total` documents. */
export type SearchProgress = { readonly done: number; readonly total: number };

/** What a page asks of the one who searches for it. A later number makes earlier ones void. */
export type SearchRequest = { readonly number: number; readonly query: SearchQuery; readonly limit: number };

/** What it hears. `changed`: more can be found now. `ready`: all that is stored. */
export type SearchReply =
  | { readonly kind: 'found'; readonly number: number; readonly answer: SearchAnswer }
  | { readonly kind: 'changed'; readonly progress: SearchProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' };
