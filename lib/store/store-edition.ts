import { shownBy } from '@/lib/briefing/ledger';
import type { Edition } from '@/lib/briefing/types';
import { db, type LedgerRow } from '@/lib/store/db';

/**
 * An edition and what it shows, in one transaction: shown means shown. What it showed already was told when it was first
 * shown. The lists behind its receipt stand apart: no page needs them to be painted.
 */
export function storeEdition(edition: Edition): Promise<void> {
  const { lists, ...receipt } = edition.receipt;
  return db.transaction('rw', db.editions, db.ledger, db.receipts, async () => {
    await db.editions.put({ ...edition, receipt });
    if (lists) await db.receipts.put({ id: edition.id, lists });
    if (edition.state === 'filling') return;
    const rows = shownBy(edition);
    const known = await db.ledger.bulkGet(rows.map(({ key }) => key));
    const isKept = (row: LedgerRow, i: number) => known[i]?.editionId === row.editionId && known[i]?.told !== undefined;
    await db.ledger.bulkPut(rows.filter((row, i) => !isKept(row, i)));
  });
}
