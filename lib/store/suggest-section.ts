import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import { siteOf } from '@/lib/site-hosts';
import { db, type SubscriptionRow } from '@/lib/store/db';

type Newcomer = { readonly url: string; readonly siteUrl?: string; readonly language?: string };

/** The section that has most feeds of the same site, else most of the same language; undefined where there is none. */
export async function suggestSection({ url, siteUrl, language }: Newcomer): Promise<string | undefined> {
  const subscriptions = await db.subscriptions.toArray();
  const sites = new Set([url, siteUrl].flatMap((address) => (address ? [siteOf(new URL(address).hostname)] : [])));
  const kin = await db.feeds.filter((feed) => sites.has(siteOf(new URL(feed.url).hostname))).primaryKeys();
  return mostOf(subscriptions, new Set(kin)) ?? mostOf(subscriptions, spokenIn(language));
}

/** The feeds of the catalogue in a language. Of others no language is kept. */
function spokenIn(language: string | undefined): ReadonlySet<string> {
  const spoken = language?.slice(0, 2).toLowerCase();
  const feeds = CATALOGUE.flatMap((section) => section.feeds);
  return new Set(
    spoken === 'fr'
      ? feeds
          .flatMap((feed) => (feed.french ? [feed.french.url] : feed.language === 'fr' ? [feed.url] : []))
          .map(feedId)
      : feeds.filter((feed) => feed.language === spoken).map(({ url }) => feedId(url)),
  );
}

function mostOf(subscriptions: readonly SubscriptionRow[], feedIds: ReadonlySet<string>): string | undefined {
  const bySection = Map.groupBy(
    subscriptions.filter((row) => feedIds.has(row.feedId)),
    (row) => row.sectionId,
  );
  return [...bySection].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
