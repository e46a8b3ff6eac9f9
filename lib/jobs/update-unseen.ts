import { isUpdateReady, takeUpdate } from '@/lib/browser/update';

/**
 * Puts a new version in place while nobody looks and nobody works. Both hold a lock: jobs one each, pages that are in
 * sight one together; the only one left then is that of the job that asks.
 */
export async function updateUnseen(): Promise<void> {
  if (!(await isUpdateReady())) return;
  const { held = [] } = await navigator.locks.query();
  if (held.length <= 1) await takeUpdate();
}
