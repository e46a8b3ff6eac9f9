import { type Background, emptyBackground, observe } from '@/lib/briefing/background';
import { headlineOf } from '@/lib/briefing/entry-words';
import { packBackground, unpackBackground } from '@/lib/briefing/pack-background';
import { db } from '@/lib/store/db';

const KEY = 'background';

/** The words of the headlines that were counted so far. */
export async function readBackground(): Promise<Background> {
  const row = await db.backgrounds.get(KEY);
  return row ? unpackBackground(row) : emptyBackground();
}

/** Counts the headlines that came since the last time, each once, in however many feeds it stands. */
export function countHeadlines(): Promise<void> {
  return db.transaction('rw', db.backgrounds, db.entries, async () => {
    const row = await db.backgrounds.get(KEY);
    const known = row ? unpackBackground(row) : emptyBackground();
    const entries = await db.entries
      .where('firstSeenAt')
      .above(row?.upTo ?? 0)
      .toArray();
    if (entries.length === 0) return;
    const titles = new Set(entries.flatMap((entry) => headlineOf(entry) ?? []));
    const upTo = entries.reduce((latest, { firstSeenAt }) => Math.max(latest, firstSeenAt), 0);
    await db.backgrounds.put({ key: KEY, upTo, ...packBackground(observe(known, [...titles])) });
  });
}
