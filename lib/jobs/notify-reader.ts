import { mayNotify, notify } from '@/lib/browser/notifications';
import { here } from '@/lib/jobs/here';
import { takeNotices } from '@/lib/store/notices';

/** Tells the reader, who asked for it, that an edition is ready or that a grave warning is out: each once. */
export async function notifyReader(): Promise<void> {
  const place = await here();
  const { notifyEdition, notifyWarnings } = place.settings;
  if (!(notifyEdition || notifyWarnings) || !(await mayNotify())) return;
  const now = Date.now();
  const { dueNotices } = await import('@/lib/jobs/due-notices');
  const notices = await dueNotices(place, now);
  const fresh = new Set(
    await takeNotices(
      notices.map(({ id }) => id),
      now,
    ),
  );
  for (const notice of notices) if (fresh.has(notice.id)) await notify(notice);
}
