import { type Background, emptyBackground, observeWords } from '@/lib/briefing/background';
import { headlineOf } from '@/lib/briefing/entry-words';
import { packBackground, unpackBackground } from '@/lib/briefing/pack-background';
import { termReader } from '@/lib/briefing/terms';
import { db } from '@/lib/store/db';
import { eachAfter } from '@/lib/store/entries';

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
    const counted = row?.upTo ?? 0;
    const titles = new Set<string>();
    const headlines: string[][] = [];
    const { termsOf } = termReader();
    let upTo = counted;
    await eachAfter('firstSeenAt', counted, (entries) => {
      for (const entry of entries) {
        const headline = headlineOf(entry);
        if (headline !== undefined && !titles.has(headline)) {
          titles.add(headline);
          headlines.push(termsOf(headline)); // slice by slice: a day's at once would keep everybody else waiting
        }
        upTo = Math.max(upTo, entry.firstSeenAt);
      }
    });
    if (upTo === counted) return;
    await db.backgrounds.put({ key: KEY, upTo, ...packBackground(observeWords(known, headlines)) });
  });
}
