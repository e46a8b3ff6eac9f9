import { canonicalUrl } from '@/lib/briefing/canonical-url';
import type { Edition } from '@/lib/briefing/types';
import { db } from '@/lib/store/db';
import { activeFeedIds } from '@/lib/store/feeds';
import { DAY } from '@/lib/time';

/** How many stories came in since an edition and could be in an update of it: recent, with a link, never shown. */
export async function countNew({ builtAt }: Edition): Promise<number> {
  const wanted = await activeFeedIds();
  const urls = new Set<string>();
  await db.entries
    .where('firstSeenAt')
    .above(builtAt)
    .each(({ feedId, url, at }) => {
      if (url !== undefined && at > builtAt - DAY && wanted.has(feedId)) urls.add(canonicalUrl(url));
    });
  const shown = await db.ledger
    .where('key')
    .anyOf([...urls])
    .count();
  return urls.size - shown;
}

/** Writes only what differs: every write wakes every open page. */
export function storeNewCount(editionId: string, count: number): Promise<void> {
  return db.transaction('rw', db.counts, async () => {
    const row = await db.counts.get('new');
    if (row?.editionId !== editionId || row.count !== count) await db.counts.put({ key: 'new', editionId, count });
  });
}
