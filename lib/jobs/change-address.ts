import type { AddressOutcome, AddressWish } from '@/lib/feed-health';
import { type Attempt, attemptFeed } from '@/lib/jobs/attempt-feed';
import { here, userAgentIn } from '@/lib/jobs/here';
import { recordAttempt } from '@/lib/jobs/record-attempt';
import { renewRequestRules } from '@/lib/jobs/renew-request-rules';
import { mustBeConfirmed } from '@/lib/private-address';
import { slotsAround } from '@/lib/rhythm';
import { hostsToAllow } from '@/lib/site-hosts';
import { confirmed } from '@/lib/store/confirmed';
import { db, type FeedRow } from '@/lib/store/db';
import { packBefore } from '@/lib/store/feed-address';
import { heldUntilOf } from '@/lib/store/feeds';
import { isLeased } from '@/lib/store/leased';
import { type SameFeed, sameFeed } from '@/lib/store/same-feed';

/**
 * Asks a feed at another address, once. Where a feed is there, it is from now on this feed: its entries, attempts and
 * subscriptions stay, and what the new address lists joins them. Else nothing is changed.
 */
export async function changeAddress(wish: AddressWish): Promise<AddressOutcome> {
  const feed = await db.feeds.get(wish.feedId);
  if (!feed) return { kind: 'removed' };
  if (isLeased(feed)) return { kind: 'busy' };
  return (await objection(feed, wish)) ?? askThere(feed, wish);
}

const isOther = (feed: FeedRow, known: SameFeed | undefined): known is SameFeed =>
  known !== undefined && known.feed.id !== feed.id && known.sectionIds.length > 0;

const toldKnown = ({ feed: { url, title }, ...known }: SameFeed): AddressOutcome => ({
  kind: 'known',
  url,
  title: known.title ?? title ?? new URL(url).hostname,
  sectionIds: known.sectionIds,
});

/** What speaks against it without asking anybody. */
async function objection(feed: FeedRow, { url, confirmedHost }: AddressWish): Promise<AddressOutcome | undefined> {
  if (url === feed.url) return { kind: 'same' };
  const known = await sameFeed(url);
  if (isOther(feed, known)) return toldKnown(known);
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
  await renewRequestRules(mustBeConfirmed(url) ? [new URL(url).hostname] : []);
  const { settings, timeZone } = await here();
  const how = { until: Number.POSITIVE_INFINITY, userAgent: userAgentIn(settings) };
  const attempt = await attemptFeed(elsewhere(feed, url), how);
  if (!attempt?.parsed) return toldMiss(attempt, url);
  const known = await sameFeed(attempt.url ?? url);
  if (isOther(feed, known)) return toldKnown(known);
  const before = await packBefore(feed);
  await confirmed(recordAttempt(attempt, slotsAround(Date.now(), settings, timeZone).nextAt));
  return { kind: 'changed', url, before, at };
}

function toldMiss(attempt: Attempt | undefined, url: string): AddressOutcome {
  if (!attempt) return { kind: 'failed', url, outcome: 'timeout' };
  const { outcome, status, instead, withheldAt } = attempt;
  if (outcome === 'permission')
    return { kind: 'withheld', url, hosts: hostsToAllow(withheldAt ?? url), leadsTo: withheldAt };
  if (instead?.reason === 'html') return { kind: 'page', url, feeds: instead.feeds.map((one) => one.url) };
  if (!instead) return { kind: 'failed', url, outcome, status };
  const { reason } = instead;
  const what = reason === 'empty' || reason === 'json' || reason === 'xml' ? reason : 'other';
  return { kind: 'not-a-feed', url, what };
}
