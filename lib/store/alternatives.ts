import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { feedId } from '@/lib/catalogue/feed-id';
import { GIVEN_UP, REPLACED } from '@/lib/catalogue/replaced';
import { feedKey } from '@/lib/feed/feed-key';
import type { KnownFeed } from '@/lib/settings';
import { siteOf } from '@/lib/site-hosts';

/** Nobody chooses among more. */
const MOST = 4;

/** Feeds of the same publisher that we know to be good: the one that took the place of this address, else all of its site. */
export function alternativesTo(url: string): readonly KnownFeed[] {
  const key = feedKey(url);
  const replaced = REPLACED.filter(({ was }) => feedKey(was) === key);
  const givenUp = GIVEN_UP.filter(({ beginsWith }) => url.startsWith(beginsWith));
  const site = siteOf(new URL(url).hostname);
  const ofSite = SHIPPED.filter((feed) => siteOf(new URL(feed.url).hostname) === site);
  const named = [...replaced, ...givenUp].map(({ now, title }) => ({ url: now, title }));
  return distinct([...named, ...ofSite])
    .filter((feed) => feedKey(feed.url) !== key)
    .slice(0, MOST)
    .map((feed) => ({ ...feed, id: feedId(feed.url) }));
}

type Address = Pick<KnownFeed, 'url' | 'title'>;

const distinct = (feeds: readonly Address[]): Address[] => [...new Map(feeds.map((feed) => [feed.url, feed])).values()];

const SHIPPED: readonly Address[] = CATALOGUE.flatMap(({ feeds }) => feeds).flatMap(({ url, title, french }) => [
  { url, title },
  ...(french ? [{ url: french.url, title: french.title ?? title }] : []),
]);
