import { tickInBetween } from '@/lib/browser/alarms';
import type { AddressOutcome, AddressWish, TryOutcome } from '@/lib/feed-health';
import type { FeedQuery, FeedSearch, KeepOutcome } from '@/lib/feed-search';
import { hasMore, runJobs } from '@/lib/jobs/jobs';
import { keepFeed } from '@/lib/jobs/keep-feed';
import { muteSelection } from '@/lib/jobs/mute-selection';
import { offerMenus } from '@/lib/jobs/offer-menus';
import { planUpdate } from '@/lib/jobs/plan-round';
import { runJob } from '@/lib/jobs/run-job';
import { syncIfOn } from '@/lib/jobs/sync-if-on';
import { askWished, wishFor } from '@/lib/jobs/try-feed';
import type { PlaceSearch } from '@/lib/settings';
import { confirmed } from '@/lib/store/confirmed';
import { forgetBodies, retryWithheld } from '@/lib/store/feeds';
import { GEOCODER } from '@/lib/weather/geocode';

/** The worker's answers to what happens. Each one only starts jobs: what there is to do stands in the store. */
export async function tick(): Promise<void> {
  // Before the work, because whoever works may be stopped in it.
  if (await anythingMore()) await tickInBetween();
  await runJobs();
}

/** The catalogue may have changed with the version. */
export async function onInstalled(): Promise<void> {
  await runJob('forget-bodies', forgetBodies);
  await reseed();
  await runJob('offer-menus', offerMenus);
  await runJobs();
}

/** The browser may speak another language than when it was closed. */
export async function onStartup(): Promise<void> {
  await runJob('offer-menus', offerMenus);
  await tick();
}

export const onMuteWord = (selection: string) => runJob('mute-selection', () => muteSelection(selection));

/** Another browser of the reader's has written; or we have. */
export const onOthersWrote = () => runJob('sync', syncIfOn);

export async function permissionsChanged(): Promise<void> {
  await runJob('retry-withheld', () => retryWithheld(Date.now()));
  await runJobs();
}

export async function answerWork(): Promise<{ kind: 'done' | 'more' }> {
  await runJobs();
  return { kind: (await anythingMore()) ? 'more' : 'done' };
}

export async function answerRefresh(): Promise<{ kind: 'started'; total: number }> {
  return { kind: 'started', total: (await runJob('plan-update', planUpdate)) ?? 0 };
}

/** The languages have changed: other twins of feeds are wanted, and other words. */
export async function answerReseed(): Promise<{ kind: 'done' }> {
  await reseed();
  await runJob('offer-menus', offerMenus);
  return { kind: 'done' };
}

export async function answerFindPlaces(name: string): Promise<PlaceSearch> {
  const found = await runJob('find-places', async () => (await import('@/lib/jobs/find-places')).findPlaces(name));
  return found ?? { kind: 'failed', host: GEOCODER, outcome: 'network' };
}

/** One page looks at a time; of a second one nothing is known, so it may try again. */
export async function answerFindFeed(query: FeedQuery): Promise<FeedSearch> {
  const found = await runJob('find-feed', async () => (await import('@/lib/jobs/find-feed')).findFeed(query));
  return found ?? { kind: 'failed', url: query.address, outcome: 'network' };
}

export async function answerKeepFeed(answer: string): Promise<KeepOutcome> {
  return (await runJob('keep-feed', () => keepFeed(answer))) ?? { kind: 'failed' };
}

/** A wish is never lost: while others are asked, this feed is put before those that wait. */
export async function answerTryFeed(id: string): Promise<TryOutcome> {
  const since = Date.now();
  const refused = await runJob('try-feed', () => wishFor(id, since), { waits: true });
  return refused ?? (await runJob('poll-due', () => askWished(id, since))) ?? { kind: 'queued' };
}

/** Whoever polls holds this lock alone, so nobody else asks the feed meanwhile, or writes what it was. */
export async function answerChangeAddress(wish: AddressWish): Promise<AddressOutcome> {
  return (
    (await runJob('poll-due', async () => (await import('@/lib/jobs/change-address')).changeAddress(wish))) ?? {
      kind: 'busy',
    }
  );
}

const reseed = () => runJob('seed', async () => (await import('@/lib/jobs/seed')).seed());

/** A store that does not answer has nothing to do. */
const anythingMore = () => runJob('has-more', () => confirmed(hasMore()));
