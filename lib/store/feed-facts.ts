import type { FeedDetails, FeedFacts } from '@/lib/feed-health';
import { alternativesTo } from '@/lib/store/alternatives';
import { db, type FeedRow } from '@/lib/store/db';
import { eachFeed } from '@/lib/store/each-row';
import { pollsOf } from '@/lib/store/polls';

const factsOf = ({ habits, moving }: FeedRow): FeedFacts => ({ habits, moving });

/** What is known of each feed besides its state, by its id. */
export async function feedFacts(): Promise<ReadonlyMap<string, FeedFacts>> {
  const facts = new Map<string, FeedFacts>();
  await eachFeed((feeds) => {
    for (const feed of feeds) if (feed.habits || feed.moving) facts.set(feed.id, factsOf(feed));
  });
  return facts;
}

/** All that is known of one feed; undefined once it was removed, and of what is none, as the weather's documents. */
export async function feedDetails(id: string): Promise<FeedDetails | undefined> {
  const feed = await db.feeds.get(id);
  if (!feed) return undefined;
  const { siteUrl, headers = {}, instead, url } = feed;
  const attempts = await pollsOf(id);
  return { id, ...factsOf(feed), siteUrl, headers, instead, alternatives: alternativesTo(url), attempts };
}
