/** Why an entry was considered and not printed. */
export type LeftReason =
  | 'older' // outside the window of its section
  | 'share' // its publisher had its share of the section
  | 'room' // others ranked before it
  | 'wordless' // neither title nor text
  | 'hidden'; // taken out by the reader since

/** One line of a list behind a number of the receipt. */
export type ReceiptItem = {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly left?: LeftReason;
  /** The day it was shown on. */
  readonly day?: string;
  /** The reader's word that mutes it. */
  readonly word?: string;
  /** The headline of the story it was merged into. */
  readonly into?: string;
};

export type Tally = { readonly publisher: string; readonly count: number };

/** What stands behind the numbers: at most `MAX_LISTED` lines each; the number says how many there are in all. */
export type ReceiptLists = {
  /** Items by publisher, the most first. */
  readonly considered: readonly Tally[];
  readonly merged: readonly ReceiptItem[];
  readonly alreadyShown: readonly ReceiptItem[];
  readonly muted: readonly ReceiptItem[];
  readonly unlinked: readonly ReceiptItem[];
  readonly left: readonly ReceiptItem[];
};

export const MAX_LISTED = 200;
