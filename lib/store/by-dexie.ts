import { db } from '@/lib/store/db';
import { latestEdition, latestEditionId } from '@/lib/store/editions';
import type { Glance } from '@/lib/store/glance';

/** The store as Dexie reads it: within its transactions, and followed by its live queries. */
export const byDexie: Glance = {
  get: (table, key) => db.table(table).get(key),
  getAll: (table) => db.table(table).toArray(),
  getEach: (table, keys) => db.table(table).bulkGet([...keys]),
  editionsBuilt: (after, upTo) => db.editions.where('builtAt').between(after, upTo, false, true).toArray(),
  latestEdition,
  latestEditionId,
};
