import { confirmed } from '@/lib/store/confirmed';
import { type Database, db } from '@/lib/store/db';
import { troubleOf } from '@/lib/store/trouble';
import { type Millis, SECOND } from '@/lib/time';
import type { Trouble } from '@/lib/trouble';

/** Before the store is opened again: what holds its files may let go of them. */
const WAITS: readonly Millis[] = [SECOND / 4, SECOND, 4 * SECOND];

/**
 * Opens the store; where the browser fails to, up to three more times, waiting longer each time. Nothing is ever deleted.
 * Undefined when it is open.
 */
export async function openStore(store: Database = db, waits = WAITS): Promise<Trouble | undefined> {
  const trouble = await tryOpening(store);
  const [wait, ...rest] = waits;
  if (trouble?.kind !== 'unopened' || wait === undefined) return trouble;
  await new Promise((resolve) => setTimeout(resolve, wait));
  return openStore(store, rest);
}

async function tryOpening(store: Database): Promise<Trouble | undefined> {
  if (store.isOpen()) return undefined;
  const trouble = await attempt(store);
  // Dexie remembers a failure for good unless it is closed in this way.
  if (trouble?.kind === 'unopened') store.close({ disableAutoOpen: false });
  return trouble;
}

/** An older page that does not let go of the store keeps us waiting for ever: that is no reason to open it again, but to say so. */
function attempt(store: Database): Promise<Trouble | undefined> {
  let isBlocked = false;
  store.on('blocked', () => {
    isBlocked = true;
  });
  return confirmed(store.open()).then(
    () => undefined,
    (error: unknown) =>
      (isBlocked ? { kind: 'blocked' } : troubleOf(error)) ?? { kind: 'unopened', detail: String(error) },
  );
}

/** Whether the store takes a write of so many bytes; nothing of it stays. */
export function tryWriting(bytes: number, store: Database = db): Promise<Trouble | undefined> {
  const write = store.transaction('rw', store.jobs, async () => {
    await store.jobs.put({ name: 'probe', startedAt: 0, error: '0'.repeat(bytes) });
    await store.jobs.delete('probe');
  });
  return confirmed(write).then(
    () => undefined,
    (error: unknown) => troubleOf(error) ?? { kind: 'unopened', detail: String(error) },
  );
}
