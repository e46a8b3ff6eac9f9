import type { Edition, ShownStory } from '@/lib/briefing/types';
import { db } from '@/lib/store/db';
import { DAY } from '@/lib/time';

export const latestEdition = (): Promise<Edition | undefined> => db.editions.orderBy('builtAt').last();

/** What editions showed in the last month; the sweep drops the rest. */
export const shownStories = (): Promise<ShownStory[]> => db.ledger.toArray();

/** An edition and what it shows, in one transaction: shown means shown. */
export function storeEdition(edition: Edition): Promise<void> {
  const stories = edition.sections.flatMap((section) => section.stories);
  return db.transaction('rw', db.editions, db.ledger, async () => {
    await db.editions.put(edition);
    if (edition.state === 'filling') return;
    await db.ledger.bulkPut(
      stories.flatMap((story) =>
        story.keys.map((key) => ({ key, day: edition.day, editionId: edition.id, storyId: story.id })),
      ),
    );
  });
}

/** Entries that came after an edition and are recent enough to be in the next one. */
export async function entriesSince(edition: Edition): Promise<number> {
  return db.entries
    .where('firstSeenAt')
    .above(edition.builtAt)
    .filter((entry) => entry.url !== undefined && entry.at > edition.builtAt - DAY)
    .count();
}
