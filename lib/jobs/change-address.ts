import type { AddressOutcome, AddressWish } from '@/lib/feed-health';
import type { Attempt, Instead } from '@/lib/jobs/attempt';
import { attemptFeed } from '@/lib/jobs/attempt-feed';
import { here, userAgentIn } from '@/lib/jobs/here';
import { holdOf, recordAttempt } from '@/lib/jobs/record-attempt';
import { whileConfirmed } from '@/lib/jobs/renew-request-rules';
import { mustBeConfirmed } from '@/lib/private-address';
import { slotsAround } from '@/lib/rhythm';
import { hostsToAllow } from '@/lib/site-hosts';
import { confirmed } from '@/lib/store/confirmed';
import { db, type FeedRow } from '@/lib/store/db';
import { packBefore } from '@/lib/store/feed-address';
import { heldUntilOf } from '@/lib/store/feeds';
import { isLeased } from '@/lib/store/leased';
import { holdHost } from '@/lib/store/record-poll';
import { otherFeedAt } from '@/lib/store/same-feed';

/**
 * Asks a feed at another address, once. Where a feed is there, it is from now on this feed: its entries, attempts and
 * subscriptions stay, and what the new address lists joins them. Else nothing is changed.
 */
export async function changeAddress(wish: AddressWish): Promise<AddressOutcome> {
  const feed = await db.feeds.get(wish.feedId);
  if (!feed) return { kind: 'removed' };
  if (isLeased(feed) && feed.nextPollAt > Date.now()) return { kind: 'busy' };
  return (await objection(feed, wish)) ?? askThere(feed, wish);
}

/** What speaks against it without asking anybody. */
async function objection(feed: FeedRow, { url, confirmedHost }: AddressWish): Promise<AddressOutcome | undefined> {
  if (url === feed.url) return { kind: 'same' };
  const known = await otherFeedAt(url, feed.id);
  if (known) return known;
  const { host, hostname } = new URL(url);
  if (mustBeConfirmed(url) && hostname !== confirmedHost) return { kind: 'private', url, host: hostname };
  const now = Date.now();
  const until = await heldUntilOf({ url, host }, now);
  return until > now ? { kind: 'held', until } : undefined;
}

/** The same feed as one that was never asked: the validators of one server mean nothing to another. */
function elsewhere({ id, title, siteUrl, newestAt, pace, habits, lastSuccessAt }: FeedRow, url: string): FeedRow {
  const kept = { id, title, siteUrl, newestAt, pace, habits, lastSuccessAt };
  const confirmedAt = mustBeConfirmed(url) ? Date.now() : undefined;
  return { ...kept, url, host: new URL(url).host, nextPollAt: 0, failureCount: 0, confirmedAt };
}

async function askThere(feed: FeedRow, { url }: AddressWish): Promise<AddressOutcome> {
  const at = Date.now();
  const { settings, timeZone } = await here();
  const how = { until: Number.POSITIVE_INFINITY, userAgent: userAgentIn(settings) };
  const host = mustBeConfirmed(url) ? new URL(url).hostname : undefined;
  const attempt = await whileConfirmed(host, () => attemptFeed(elsewhere(feed, url), how));
  if (!attempt?.parsed) {
    const hold = attempt && holdOf(attempt);
    if (hold) await confirmed(holdHost(hold, at));
    return toldMiss(attempt, url);
  }
  const known = await otherFeedAt(attempt.url ?? url, feed.id);
  if (known) return known;
  const before = await packBefore(feed);
  await confirmed(recordAttempt(attempt, slotsAround(Date.now(), settings, timeZone).nextAt, feed.url));
  if (!(await db.feeds.get(feed.id))) return { kind: 'removed' };
  return { kind: 'changed', url, before, at };
}

function toldMiss(attempt: Attempt | undefined, url: string): AddressOutcome {
  if (!attempt) return { kind: 'failed', url, outcome: 'timeout' };
  const { outcome, status, instead, withheldAt } = attempt;
  if (outcome === 'permission')
    return { kind: 'withheld', url, hosts: hostsToAllow(withheldAt ?? url), leadsTo: withheldAt };
  if (instead?.reason === 'html') return { kind: 'page', url, feeds: announcedOn(url, instead) };
  if (!instead) return { kind: 'failed', url, outcome, status };
  const { reason } = instead;
  const what = reason === 'empty' || reason === 'json' || reason === 'xml' ? reason : 'other';
  return { kind: 'not-a-feed', url, what };
}

/** A page is not who may lead us into the reader's network, unless it stands there itself. */
const announcedOn = (page: string, { feeds }: Instead): string[] =>
  feeds
    .map(({ url }) => url)
    .filter((url) => !mustBeConfirmed(url) || new URL(url).hostname === new URL(page).hostname);
