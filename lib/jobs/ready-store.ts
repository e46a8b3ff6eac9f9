import { readTrouble, tellTrouble } from '@/lib/browser/trouble';
import { db } from '@/lib/store/db';
import { openStore, tryWriting } from '@/lib/store/open';
import { troubleOf } from '@/lib/store/trouble';
import type { Trouble } from '@/lib/trouble';

/** After a trouble the store must take this much before feeds are asked again: more than a few small documents. */
const ENOUGH_BYTES = 1024 * 1024;

/**
 * Whether the store opens and, after a trouble, takes a write again. Where it does not, nothing is asked, for nothing could
 * be kept; the next tick looks again. A trouble that begins now shows in the first job, which writes before any feed is asked.
 */
export async function storeIsReady(): Promise<boolean> {
  const before = await readTrouble();
  const trouble = (await openStore()) ?? (before && (await tryWriting(ENOUGH_BYTES)));
  if (trouble) await report(trouble);
  else if (before) await recover(before);
  return trouble === undefined;
}

/** Tells the pages of an error of the store. False when it is none. */
export async function reportTrouble(error: unknown): Promise<boolean> {
  const trouble = troubleOf(error);
  if (trouble) await report(trouble);
  return trouble !== undefined;
}

async function report(trouble: Trouble): Promise<void> {
  const before = await readTrouble();
  if (before?.kind !== trouble.kind) await tellTrouble({ ...trouble, since: Date.now() });
}

/** What there was stays on record, now that it can be written. */
async function recover({ kind, detail, since = Date.now() }: Trouble): Promise<void> {
  await tellTrouble(undefined);
  await db.jobs.put({ name: 'store', startedAt: since, ms: Date.now() - since, error: `${kind} ${detail ?? ''}` });
}
