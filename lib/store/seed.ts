import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import type { CatalogueFeed } from '@/lib/catalogue/types';
import type { Language } from '@/lib/i18n';
import { db, type FeedRow, type SectionRow, type SubscriptionRow } from '@/lib/store/db';

export const DEFAULT_MAX_STORIES = 5;

type Twin = Pick<CatalogueFeed, 'url' | 'title' | 'also'>;

const inLanguage = ({ french, ...feed }: CatalogueFeed, language: Language): Twin =>
  language === 'fr' && french ? { title: feed.title, ...french } : feed;

const newFeed = ({ url, also }: Twin): FeedRow => ({
  id: feedId(url),
  url,
  host: new URL(url).host,
  alsoHosts: also,
  nextPollAt: 0,
  failureCount: 0,
});

function catalogueRows(language: Language) {
  const sections: SectionRow[] = CATALOGUE.map((section, position) => ({
    id: section.id,
    emoji: section.emoji,
    enabled: true,
    maxStories: DEFAULT_MAX_STORIES,
    breadth: section.breadth,
    position,
  }));
  const subscriptions: SubscriptionRow[] = CATALOGUE.flatMap((section) =>
    section.feeds.map((feed, position) => {
      const { url, title } = inLanguage(feed, language);
      return { id: `${section.id}/${feedId(feed.url)}`, sectionId: section.id, feedId: feedId(url), title, position };
    }),
  );
  const twins = CATALOGUE.flatMap((section) => section.feeds.map((feed) => inLanguage(feed, language)));
  const feeds = [...new Map(twins.map((twin) => [twin.url, newFeed(twin)])).values()];
  return { sections, subscriptions, feeds };
}

/**
 * Puts the catalogue's sections and feeds into the store where they are missing, and turns subscriptions to the twin
 * in `language`. What the reader changed stays. Running it twice is harmless.
 */
export function seedCatalogue(language: Language): Promise<void> {
  const { sections, subscriptions, feeds } = catalogueRows(language);
  return db.transaction('rw', db.sections, db.subscriptions, db.feeds, async () => {
    const knownSections = new Set(await db.sections.toCollection().primaryKeys());
    const knownFeeds = new Set(await db.feeds.toCollection().primaryKeys());
    const knownSubscriptions = new Map((await db.subscriptions.toArray()).map((row) => [row.id, row.feedId]));
    await db.sections.bulkAdd(sections.filter((section) => !knownSections.has(section.id)));
    await db.feeds.bulkAdd(feeds.filter((feed) => !knownFeeds.has(feed.id)));
    await db.subscriptions.bulkPut(subscriptions.filter((row) => knownSubscriptions.get(row.id) !== row.feedId));
  });
}
