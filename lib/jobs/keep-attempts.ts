import type { Attempt } from '@/lib/jobs/attempt';
import { pollRecordOf, recordAttempt } from '@/lib/jobs/record-attempt';
import { confirmed } from '@/lib/store/confirmed';
import { recordQuietPolls } from '@/lib/store/record-poll';
import { type Millis, SECOND } from '@/lib/time';

/** Of attempts that brought nothing, so many are stored at once: as with leases (`lease-ahead.ts`), a transaction costs more than its rows. */
const AT_ONCE = 64;
/** What is not stored when the worker is stopped is asked again. */
const AT_LATEST: Millis = SECOND / 4;

export type Keeper = {
  /** Rejects where the store does not take it, or did not take an earlier one. */
  keep(attempt: Attempt): Promise<void>;
  /** Once it is over, all that was kept is stored. */
  finish(): Promise<void>;
};

/** Stores attempts; `stored` is called after each time that some were. */
export function keepAttempts(nextEditionAt: Millis, stored: () => Promise<void>): Keeper {
  const waiting: Attempt[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let told: Promise<unknown> = writing;
  const flush = (): Promise<unknown> => {
    clearTimeout(timer);
    timer = undefined;
    const records = waiting
      .splice(0)
      .map((attempt) => ({ ...pollRecordOf(attempt, nextEditionAt), from: attempt.feed.url }));
    if (records.length > 0) {
      writing = writing.then(() => confirmed(recordQuietPolls(records)));
      told = Promise.all([told, writing.then(stored)]);
    }
    return told;
  };
  return {
    async keep(attempt) {
      if (attempt.parsed || attempt.retryAt !== undefined) {
        await confirmed(recordAttempt(attempt, nextEditionAt)).then(stored);
        return;
      }
      await writing; // a store that is silent, or refuses, lets nobody go on asking
      waiting.push(attempt);
      if (waiting.length >= AT_ONCE) await flush();
      // Its failure is met by whoever keeps or finishes next.
      else timer ??= setTimeout(() => flush().catch(() => {}), AT_LATEST);
    },
    async finish() {
      await flush();
    },
  };
}
