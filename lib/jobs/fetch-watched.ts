import { watchRequestsTo } from '@/lib/browser/blocked-requests';
import { type FetchOutcome, type FetchRequest, fetchFeed } from '@/lib/net/fetch-feed';

/** As `fetchFeed`, but a server that was not reached because something on the reader's side stopped the request is told apart. */
export async function fetchWatched(request: FetchRequest): Promise<FetchOutcome> {
  const watch = watchRequestsTo(new URL(request.url).hostname);
  const fetched = await fetchFeed(request);
  const isUnreached = fetched.kind === 'failed' && fetched.outcome === 'network';
  const isBlocked = isUnreached && (await watch.wasBlocked());
  watch.end();
  return isBlocked ? { ...fetched, outcome: 'blocked' } : fetched;
}
