import { syncStatus } from '@/lib/store/sync-status';

/** Most readers have one browser: what keeps several in step is loaded where they have more. */
export async function syncIfOn(): Promise<void> {
  if ((await syncStatus())?.on) await (await import('@/lib/jobs/sync-browsers')).syncBrowsers();
}
