import type { BackupTable, Row } from '@/lib/store/backup-format';

/** What rows of a backup say of each other, as they come: a row stands behind what it leans on, and no key comes twice. */
export function createRelations(keyOf: Readonly<Record<BackupTable, string>>) {
  const seen = new Map<BackupTable, Set<unknown>>();
  const keysOf = (table: BackupTable): Set<unknown> => {
    const keys = seen.get(table) ?? new Set();
    seen.set(table, keys);
    return keys;
  };
  const leans = (table: BackupTable, { sectionId, feedId }: Row): boolean => {
    if (table === 'subscriptions') return keysOf('sections').has(sectionId) && keysOf('feeds').has(feedId);
    if (table === 'words') return sectionId === undefined || keysOf('sections').has(sectionId);
    return true;
  };
  return {
    faultOf(table: BackupTable, row: Row): 'duplicate' | 'foreign' | undefined {
      const key = row[keyOf[table]];
      if (keysOf(table).has(key)) return 'duplicate';
      if (!leans(table, row)) return 'foreign';
      keysOf(table).add(key);
      return undefined;
    },
    countOf: (table: BackupTable): number => keysOf(table).size,
  };
}
