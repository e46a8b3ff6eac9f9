import type { Millis } from '@/lib/time';

/** What is asked again rests for so many times as long as it took, but never longer than that. */
const REST_TIMES = 4;
const LONGEST_REST: Millis = 2000;

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs what is long, once at a time: asked for meanwhile, it is finished first and then run again, after a rest, so that the
 * page has time for its reader. After a quiet time there is no rest.
 */
export function calmly(run: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isStale = false;
  return async () => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isStale) {
        isStale = false;
        const began = performance.now();
        await run();
        await pause(Math.min((performance.now() - began) * REST_TIMES, LONGEST_REST));
      }
    } finally {
      isRunning = false; // a run that fails is not the last one
    }
  };
}
