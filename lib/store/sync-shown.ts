import { db, type LedgerRow } from '@/lib/store/db';
import { latestEditionId } from '@/lib/store/editions';
import { KEEP_SHOWN } from '@/lib/sync/limits';
import type { SyncState } from '@/lib/sync/state';
import type { Millis } from '@/lib/time';

type Shown = SyncState['shown'];

/**
 * By the address that told it, each story of the last days that the reader had before them here: what was compiled and never
 * looked at is still news in another browser.
 */
export async function shownHere(now: Millis): Promise<Shown> {
  const visit = await db.visits.get('visit');
  if (!visit) return new Map();
  const since = new Date(now - KEEP_SHOWN).toISOString().slice(0, 10);
  const rows = await db.ledger.where('day').aboveOrEqual(since).toArray();
  const seen = rows.filter(({ told }) => told !== undefined && told.at <= visit.at);
  return new Map(seen.map(({ key, editionId }) => [key, editionId]));
}

/**
 * What was shown in another browser is not shown here again; of an edition that both have, each keeps its own. What the
 * latest edition here shows stays its own, so that it keeps it when it is made anew.
 */
export async function storeShown(shown: Shown): Promise<void> {
  const keys = [...shown.keys()];
  const known = await db.ledger.bulkGet(keys);
  const latest = await latestEditionId();
  const rows = keys.flatMap((key, i): LedgerRow[] => {
    const [editionId = '', mine] = [shown.get(key), known[i]];
    if (mine && (mine.editionId >= editionId || mine.editionId === latest)) return [];
    return [{ key, day: editionId.slice(0, 10), editionId, storyId: '' }];
  });
  if (rows.length > 0) await db.ledger.bulkPut(rows);
}
