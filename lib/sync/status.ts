import type { LeftOut } from '@/lib/sync/fit';
import type { Millis } from '@/lib/time';

/**
 * What is wrong with the exchange. `full`: the browser has no room for it; `rate`: the browser wants us to wait; `later`: a later
 * version wrote it; `spoilt`: what stood there was not readable, and was written anew; `torn`: only a part has arrived;
 * `refused`: the browser did not take it.
 */
export type SyncProblem = 'full' | 'rate' | 'later' | 'spoilt' | 'torn' | 'refused';

/** What another browser's changes came to here. */
export type Came = {
  readonly at: Millis;
  readonly feeds: number;
  readonly sections: number;
  readonly words: number;
  readonly settings: number;
  readonly changed: number;
  readonly removed: number;
};

export type SyncStatus = {
  readonly key: 'status';
  readonly on: boolean;
  /** Who we are among the reader's browsers. */
  readonly node: string;
  /** When it was last switched on or off. */
  readonly switchedAt: Millis;
  /** Something changed here that did not go out yet. */
  readonly isDue?: boolean;
  readonly sentAt?: Millis;
  /** A mark of what was sent then. */
  readonly sent?: string;
  /** How often the same had been sent before. */
  readonly again?: number;
  readonly heardAt?: Millis;
  /** The set that we last wrote or read. */
  readonly set?: string;
  readonly usedBytes?: number;
  readonly problem?: SyncProblem;
  /** Since when only a part of a set is there. */
  readonly tornAt?: Millis;
  readonly leftOut?: LeftOut;
  /** Feeds that are not sent, because their address holds a password. */
  readonly secret?: number;
  readonly came?: Came;
};
