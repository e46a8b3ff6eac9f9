import type { Millis } from '@/lib/time';

/** A clock that the product takes for the real one. It stands still while there is work, and jumps when all wait for it. */
export type FakeClock = {
  now(): Millis;
  /** Sets it, also backwards. */
  set(at: Millis): void;
  /** Runs work to its end; whenever nothing moves, the clock jumps to the next timer. */
  settle<T>(work: Promise<T>): Promise<T>;
  /** Calls back once `wait` has passed on this clock. */
  after(wait: Millis, run: () => void): () => void;
  restore(): void;
};

/** Shorter timers are the machinery's own and run in real time. */
const OURS: Millis = 500;

/** Node's fetch takes its timers from the global, too; those stay real. */
const isNodesOwn = (): boolean => /node:internal/.test(new Error().stack?.split('\n')[3] ?? '');

type Timer = { readonly at: Millis; readonly run: () => void };

export function fakeClock(start: Millis, isWaitingForWeb: () => boolean): FakeClock {
  const real = { Date, setTimeout, clearTimeout, setImmediate };
  const { timeout } = AbortSignal;
  const timers = new Set<Timer>();
  let now = start;
  let atWork = 0;

  const after = (wait: Millis, run: () => void) => {
    const timer = { at: now + wait, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };

  class FakeDate extends real.Date {
    constructor(...args: []) {
      super(...(args.length === 0 ? ([now] as unknown as []) : args));
    }
    static override now = () => now;
  }

  const fakeSetTimeout = (run: () => void, wait = 0, ...args: unknown[]) => {
    if (wait < OURS || isNodesOwn()) return (real.setTimeout as (...all: unknown[]) => unknown)(run, wait, ...args);
    return { cancel: after(wait, run), unref() {}, ref() {} };
  };
  const fakeClearTimeout = (handle: unknown) => {
    if (typeof handle === 'object' && handle !== null && 'cancel' in handle) (handle.cancel as () => void)();
    else real.clearTimeout(handle as number);
  };
  /** fake-indexeddb works in atWork, so their number says whether the store is at rest. */
  const countedImmediate = (run: (...all: unknown[]) => void, ...args: unknown[]) => {
    atWork += 1;
    return real.setImmediate(() => {
      atWork -= 1;
      run(...args);
    });
  };
  Object.assign(globalThis, {
    Date: FakeDate,
    setTimeout: fakeSetTimeout,
    clearTimeout: fakeClearTimeout,
    setImmediate: countedImmediate,
  });

  AbortSignal.timeout = (wait) => {
    const controller = new AbortController();
    after(wait, () => controller.abort(new DOMException('Its time is up.', 'TimeoutError')));
    return controller.signal;
  };

  /** Hashes are made in a thread of their own, which nothing else tells of. */
  const { subtle } = crypto;
  const digest = subtle.digest.bind(subtle);
  subtle.digest = async (...args) => {
    atWork += 1;
    return digest(...args).finally(() => {
      atWork -= 1;
    });
  };

  const turn = () => new Promise<void>((resolve) => void real.setImmediate(resolve));
  const breath = () => new Promise<void>((resolve) => void real.setTimeout(resolve, 1));
  const isAtRest = async (): Promise<boolean> => {
    for (let calm = 0; calm < 3; calm++) {
      if (atWork > 0 || !isWaitingForWeb()) return false;
      await (calm === 1 ? breath() : turn());
    }
    return atWork === 0 && isWaitingForWeb();
  };
  const jump = () => {
    const [next] = [...timers].sort((a, b) => a.at - b.at);
    if (!next) return;
    timers.delete(next);
    now = Math.max(now, next.at);
    next.run();
  };

  return {
    now: () => now,
    set: (at) => {
      now = at;
    },
    after,
    async settle(work) {
      let isDone = false;
      const mark = () => {
        isDone = true;
      };
      work.then(mark, mark);
      while (!isDone) {
        await turn();
        if (!isDone && (await isAtRest()) && !isDone) jump();
      }
      return work;
    },
    restore: () => {
      AbortSignal.timeout = timeout;
      Object.assign(globalThis, real);
      subtle.digest = digest;
    },
  };
}
