import { type Redirect, watchRequestsTo } from '@/lib/browser/blocked-requests';
import { askedAt } from '@/lib/net/address';
import { type FetchOutcome, type FetchRequest, fetchFeed } from '@/lib/net/fetch-feed';

/** What came of a request, and the redirects on its way as far as the browser tells of them. */
export type Watched = FetchOutcome & { readonly redirects: readonly Redirect[] };

/** As `fetchFeed`, but a server that was not reached because something on the reader's side stopped the request is told apart. */
export async function fetchWatched(request: FetchRequest): Promise<Watched> {
  const watch = watchRequestsTo(new URL(request.url).hostname);
  const fetched = await fetchFeed(request);
  const isUnreached = fetched.kind === 'failed' && fetched.outcome === 'network';
  const isBlocked = isUnreached && (await watch.wasBlocked());
  const redirects = watch.redirectsFrom(askedAt(request.url).url);
  watch.end();
  return isBlocked ? { ...fetched, outcome: 'blocked', redirects } : { ...fetched, redirects };
}
