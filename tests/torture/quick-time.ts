import { CONFIRM_WITHIN } from '@/lib/store/confirmed';
import type { Millis } from '@/lib/time';

const OURS: Millis = 1000;
const TIMES = 30;
/** The store's own patience stays as it is: writing is not what is made quicker here. */
const isQuick = (wait: Millis) => wait >= OURS && wait !== CONFIRM_WITHIN;

/** Timers of the product thirty times as fast, and a clock that can be moved on: nobody waits 15 s for each of a hundred silent servers. */
export function quickTime() {
  const real = { setTimeout, now: Date.now };
  let ahead = 0;
  const quick = (run: () => void, wait = 0, ...args: unknown[]) =>
    (real.setTimeout as (...all: unknown[]) => unknown)(run, isQuick(wait) ? wait / TIMES : wait, ...args);
  globalThis.setTimeout = Object.assign(quick, real.setTimeout) as unknown as typeof setTimeout;
  Date.now = () => real.now.call(Date) + ahead;
  return {
    moveOn(wait: Millis) {
      ahead += wait;
    },
    restore() {
      globalThis.setTimeout = real.setTimeout;
      Date.now = real.now;
    },
  };
}
