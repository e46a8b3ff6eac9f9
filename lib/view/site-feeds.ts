import { readActiveTab } from '@/lib/browser/active-tab';
import { announcedBy } from '@/lib/feed/discover';
import { typedAddress } from '@/lib/feed/typed-address';
import type { SiteFeeds } from '@/lib/feed-search';

/** The feeds that the page in front of the reader announces. Nothing is asked for it: the page is there already. */
export async function feedsOfTab(): Promise<SiteFeeds> {
  const page = await readActiveTab();
  if (!page || typedAddress(page.url) === undefined) return { kind: 'restricted' };
  return { kind: 'page', url: page.url, feeds: announcedBy(page.links, page.url) };
}
