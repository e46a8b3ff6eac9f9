import { db, type SyncBefore } from '@/lib/store/db';
import type { SyncStatus } from '@/lib/sync/status';

export const syncStatus = async (): Promise<SyncStatus | undefined> => {
  const row = await db.sync.get('status');
  return row?.key === 'status' ? row : undefined;
};

/** Writes only what differs: every write wakes every open page. */
export function noteSync(patch: Partial<SyncStatus>): Promise<void> {
  return db.transaction('rw', db.sync, async () => {
    const status = await syncStatus();
    const isNews = status && Object.entries(patch).some(([name, value]) => status[name as keyof SyncStatus] !== value);
    if (status && isNews) await db.sync.put({ ...status, ...patch });
  });
}

export type Written = Pick<SyncBefore, 'sections' | 'subscriptions' | 'words'>;

export async function writeRows({ sections, subscriptions, words }: Written): Promise<void> {
  await db.sections.bulkDelete([...sections.gone]);
  await db.sections.bulkPut([...sections.put]);
  await db.subscriptions.bulkDelete([...subscriptions.gone]);
  await db.subscriptions.bulkPut([...subscriptions.put]);
  await db.words.bulkDelete([...words.gone]);
  await db.words.bulkPut([...words.put]);
}
