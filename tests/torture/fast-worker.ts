import { browser } from 'wxt/browser';
import { CONFIRM_WITHIN } from '@/lib/store/confirmed';
import { type FastTime, playedAt } from './fast-time';

declare const __FAST_TIME__: FastTime;
type AlarmInfo = { readonly delayInMinutes?: number; readonly periodInMinutes?: number };

/** Makes a worker live fast: its clock, its timers and its alarms, and nothing else. The disk is no faster, so its timer stays. */
function liveFast(time: FastTime): void {
  const real = {
    Date,
    setTimeout: globalThis.setTimeout.bind(globalThis),
    createAlarm: browser.alarms.create.bind(browser.alarms),
  };
  const now = () => Math.round(playedAt(time, real.Date.now()));
  const shorter = (wait = 0): number => wait / time.times;
  class FastDate extends real.Date {
    constructor(...args: []) {
      super(...(args.length === 0 ? ([now()] as unknown as []) : args));
    }
    static override now = now;
  }
  // The store lives as slowly as ever, and gets its time.
  const setTimeout = (run: () => void, wait?: number, ...args: unknown[]) =>
    (real.setTimeout as (...all: unknown[]) => unknown)(run, wait === CONFIRM_WITHIN ? wait : shorter(wait), ...args);
  const create = (name: string, { delayInMinutes, periodInMinutes }: AlarmInfo) =>
    real.createAlarm(name, {
      delayInMinutes: shorter(delayInMinutes),
      periodInMinutes: shorter(periodInMinutes),
    });
  Object.assign(globalThis, { Date: FastDate, setTimeout });
  Object.assign(browser.alarms, { create });
}

// The build runs this file, too, to see what the worker is called.
if ('ServiceWorkerGlobalScope' in globalThis) liveFast(__FAST_TIME__);
