import type { Entry } from '@/lib/feed/types';

/** As much may lie about before it is collected, in signs, with what a row takes besides its texts. */
const MOST = 2_000_000;
const ROW = 500;
/** The engine collects where as much was taken beside its heap; nobody writes it, so it takes no memory. */
const ENOUGH_BYTES = 128 * 1024 * 1024;

const signsOf = ({ summary = '', text = '' }: Entry): number => ROW + summary.length + text.length;

/**
 * Has the engine collect: nothing else that a worker may call does. Gives the room it asked for, or none; what is not used
 * at all the bundler leaves out.
 */
export function collect(): number {
  try {
    return new ArrayBuffer(ENOUGH_BYTES).byteLength;
  } catch {
    return 0; // nothing is lost where so much is not to be had
  }
}

/**
 * Told of the rows that were read, has their copies collected now and then. The browser keeps what it handed over until
 * the worker's old objects are collected, and the engine does not count it: it would see no reason to.
 */
export function collector(): (rows: readonly Entry[]) => void {
  let signs = 0;
  return (rows) => {
    signs += rows.reduce((sum, row) => sum + signsOf(row), 0);
    if (signs >= MOST && collect() >= 0) signs = 0;
  };
}
