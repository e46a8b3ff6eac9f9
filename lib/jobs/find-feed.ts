import { feedId } from '@/lib/catalogue/feed-id';
import { feedKey } from '@/lib/feed/feed-key';
import { feedOfPage } from '@/lib/feed/known-sites';
import type { ParsedFeed } from '@/lib/feed/types';
import { usualPlaces } from '@/lib/feed/usual-places';
import type { FeedQuery, FeedSearch } from '@/lib/feed-search';
import type { Attempt, Instead } from '@/lib/jobs/attempt';
import { attemptFeed } from '@/lib/jobs/attempt-feed';
import { here, userAgentIn } from '@/lib/jobs/here';
import { previewOf } from '@/lib/jobs/preview-feed';
import { whileConfirmed } from '@/lib/jobs/renew-request-rules';
import { mustBeConfirmed } from '@/lib/private-address';
import { hostsToAllow } from '@/lib/site-hosts';
import type { FeedRow } from '@/lib/store/db';
import { entriesOfFeed } from '@/lib/store/entries';
import { type SameFeed, sameFeed } from '@/lib/store/same-feed';
import { suggestSection } from '@/lib/store/suggest-section';

/**
 * Looks for a feed at an address, or at the one that a page of a known site has for certain. Each address is asked once at
 * most: what a feed says is handed over to be kept should it be added.
 */
export async function findFeed(query: FeedQuery): Promise<FeedSearch> {
  const guess = feedOfPage(query.address);
  if (guess !== undefined) {
    const found = await lookAt({ ...query, address: guess });
    if (!isMiss(found)) return found;
  }
  return lookAt(query);
}

/** No feed at the place where the site should have it: its page may know better. */
function isMiss(found: FeedSearch): boolean {
  if (found.kind === 'failed') return found.outcome === 'http' && found.status !== 429;
  return found.kind === 'no-feed' || found.kind === 'choice' || found.kind === 'not-a-feed';
}

async function lookAt({ address: url, confirmedHost }: FeedQuery): Promise<FeedSearch> {
  const { hostname } = new URL(url);
  const known = await sameFeed(url);
  if (known) return tellKnown(known);
  const mustConfirm = mustBeConfirmed(url);
  if (mustConfirm && hostname !== confirmedHost) return { kind: 'private', url, host: hostname };
  const { settings } = await here();
  const feed = newRow(url, mustConfirm ? Date.now() : undefined);
  const how = { until: Number.POSITIVE_INFINITY, userAgent: userAgentIn(settings) };
  const attempt = await whileConfirmed(mustConfirm ? hostname : undefined, () => attemptFeed(feed, how));
  return attempt ? toldBy(attempt) : { kind: 'failed', url, outcome: 'timeout' };
}

const newRow = (url: string, confirmedAt: FeedRow['confirmedAt']): FeedRow => ({
  id: feedId(url),
  url,
  host: new URL(url).host,
  nextPollAt: 0,
  failureCount: 0,
  confirmedAt,
});

/** A feed that was removed has been read before, so its server need not be asked for what we have. */
async function tellKnown({ feed, title, sectionIds }: SameFeed): Promise<FeedSearch> {
  const { url, siteUrl } = feed;
  const name = title ?? feed.title ?? new URL(url).hostname;
  if (sectionIds.length > 0) return { kind: 'known', url, title: name, sectionIds };
  const items = await entriesOfFeed(feed.id);
  const { notes, outcome = 'ok' } = feed;
  const sectionId = await suggestSection(feed);
  return {
    kind: 'found',
    preview: previewOf({ url, title: name, siteUrl, items, notes, outcome, sectionId, now: Date.now() }),
  };
}

async function toldBy(attempt: Attempt): Promise<FeedSearch> {
  const { feed, outcome, status, url = feed.url, parsed, instead, withheldAt } = attempt;
  if (parsed) return tellFound(attempt, parsed, url);
  if (outcome === 'permission')
    return { kind: 'withheld', url, hosts: hostsToAllow(withheldAt ?? url), leadsTo: withheldAt };
  if (instead) return tellInstead(instead, url);
  return { kind: 'failed', url, outcome, status };
}

function tellInstead({ reason, feeds }: Instead, url: string): FeedSearch {
  if (feeds.length > 0) return { kind: 'choice', url, feeds };
  if (reason === 'html') return { kind: 'no-feed', url, places: usualPlaces(url) };
  const what = reason === 'empty' || reason === 'json' || reason === 'xml' ? reason : 'other';
  return { kind: 'not-a-feed', url, what };
}

/** Where a feed was found is where it is asked, if that is another way to write its address; else its redirect may be for now. */
async function tellFound(attempt: Attempt, parsed: ParsedFeed, foundAt: string): Promise<FeedSearch> {
  const known = await sameFeed(foundAt);
  if (known && known.sectionIds.length > 0) return tellKnown(known);
  const asked = attempt.feed.url;
  const url = feedKey(foundAt) === feedKey(asked) && !new URL(asked).username ? foundAt : asked;
  const { siteUrl, description, language, items, title = new URL(url).hostname } = parsed;
  const { notes, outcome, at: now } = attempt;
  const sectionId = await suggestSection({ url, siteUrl, language });
  const told = { url, title, siteUrl, description, language, items, notes, outcome, sectionId, now };
  const answer = {
    ...attempt,
    feed: newRow(url, attempt.feed.confirmedAt),
    foundAt: url === asked ? attempt.foundAt : url,
  };
  return { kind: 'found', preview: previewOf(told), answer: JSON.stringify(answer) };
}
