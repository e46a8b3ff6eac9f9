import type { Millis } from '@/lib/time';

/** What a story said when it was shown, kept in the ledger: what a later telling is held against. */
export type Told = {
  readonly title: string;
  /** The first of the numbers in headline and summary. */
  readonly numbers: readonly string[];
  /** Independent ones. */
  readonly publisherCount: number;
  readonly at: Millis;
  /** Whose words they were: another feed may have another headline for the same page. */
  readonly feedId: string;
};

/** What makes a story that was shown worth showing again. A closed list. */
export type Change =
  | { readonly kind: 'headline'; readonly was: string }
  | { readonly kind: 'numbers'; readonly numbers: readonly string[] }
  | { readonly kind: 'publishers'; readonly from: number; readonly to: number };
