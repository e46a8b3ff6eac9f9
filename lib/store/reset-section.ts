import { db, type SectionRow, type SubscriptionRow } from '@/lib/store/db';

/**
 * A section of the catalogue as it is shipped: its name, emoji, window and number of stories, no words of its own, and its
 * feeds under their own names, wherever they went. Feeds that the reader added stay, behind them; so do its place and
 * whether it is on.
 */
export function resetSection(id: string): Promise<void> {
  return db.transaction('rw', db.sections, db.subscriptions, db.words, db.catalogue, async () => {
    const shipped = await db.catalogue.get('shipped');
    const section = shipped?.sections.find((one) => one.id === id);
    const mine = await db.sections.get(id);
    if (!shipped || !section || !mine) return;
    const { position, enabled } = mine;
    await db.sections.put({ ...section, position, enabled } satisfies SectionRow);
    await db.words.where('sectionId').equals(id).delete();
    const feeds = shipped.subscriptions.filter(({ sectionId }) => sectionId === id);
    const own = await ownFeeds(
      id,
      feeds.map((feed) => feed.id),
    );
    await db.subscriptions.bulkPut([...feeds, ...own].map((row, place) => ({ ...row, position: place })));
  });
}

async function ownFeeds(sectionId: string, shipped: readonly string[]): Promise<SubscriptionRow[]> {
  const rows = await db.subscriptions.where('sectionId').equals(sectionId).sortBy('position');
  return rows.filter(({ id }) => !shipped.includes(id));
}
