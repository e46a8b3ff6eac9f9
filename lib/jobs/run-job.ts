import { reportTrouble } from '@/lib/jobs/ready-store';
import { confirmed } from '@/lib/store/confirmed';
import { db } from '@/lib/store/db';

/**
 * Runs a job unless it already runs, or after that if it `waits`, and records what it came to. The lock dies with the worker, so a kill leaves
 * nothing behind. The only try/catch of the worker: what arrives here is a trouble of the store, which the pages are told
 * of, or a bug; and the next tick goes on.
 */
export async function runJob<T>(name: string, run: () => Promise<T>, { waits = false } = {}): Promise<T | undefined> {
  return navigator.locks.request(`job:${name}`, { ifAvailable: !waits }, async (lock) => {
    if (!lock) return undefined;
    const startedAt = Date.now();
    try {
      const result = await run();
      await confirmed(db.jobs.put({ name, startedAt, ms: Date.now() - startedAt }));
      return result;
    } catch (error) {
      const failure = { name, startedAt, ms: Date.now() - startedAt, error: String(error) };
      if (!(await reportTrouble(error))) await db.jobs.put(failure).catch(reportTrouble);
      return undefined;
    }
  });
}
