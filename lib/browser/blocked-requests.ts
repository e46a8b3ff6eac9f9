import { browser } from 'wxt/browser';

/** What Chromium and Firefox call a request that was stopped on the reader's side: tracking protection, another extension, a policy. */
const STOPPED =
  /BLOCKED_BY|NS_ERROR_(?:TRACKING|PHISHING|MALWARE|UNWANTED|HARMFUL|BLOCKED|EMAILTRACKING|FINGERPRINTING)\w*/;
/** Where a server sent a request on, and with which status. */
export type Redirect = { readonly to: string; readonly status: number };

export type Watch = {
  /** Whether a request to this host was stopped. To be asked after it has failed. */
  wasBlocked(): Promise<boolean>;
  /**
   * The hops from an address on, the first one first, also those from other hosts. Of a server that we may not read, no hop
   * is told; the one that leads there is. To be asked after the answer.
   */
  redirectsFrom(url: string): readonly Redirect[];
  end(): void;
};

/** One request keeps its id through all its redirects. */
type Seen = { readonly url: string; readonly requestId: string };
type Hop = Seen & { readonly redirectUrl: string; readonly statusCode: number };
type Watched = { readonly host: string; readonly errors: string[]; readonly hops: Hop[] };
/** All that is watched right now: hearing the browser and leaving off again for each request took longer than the request. */
const watched = new Set<Watched>();
const OURS = { urls: ['*://*/*'], tabId: -1, types: ['xmlhttprequest' as const] };

/** Who asked this host, or was sent on to it. */
function watchersOf({ url, requestId }: Seen): Watched[] {
  const { hostname } = new URL(url);
  return [...watched].filter(({ host, hops }) => host === hostname || hops.some((hop) => hop.requestId === requestId));
}

function note(seen: Seen & { readonly error: string }): void {
  for (const { errors } of watchersOf(seen)) errors.push(seen.error);
}

function follow(hop: Hop): void {
  for (const { hops } of watchersOf(hop)) hops.push(hop);
}

function watch(one: Watched): () => void {
  if (watched.size === 0) {
    browser.webRequest.onErrorOccurred.addListener(note, OURS);
    browser.webRequest.onBeforeRedirect.addListener(follow, OURS);
  }
  watched.add(one);
  return () => {
    watched.delete(one);
    if (watched.size > 0) return;
    browser.webRequest.onErrorOccurred.removeListener(note);
    browser.webRequest.onBeforeRedirect.removeListener(follow);
  };
}

const watcherOf = (host: string): Watched => ({ host, errors: [], hops: [] });

/** Watches our own requests to a host: a fetch alone cannot tell a blocked one from a dead server, nor how a redirect was meant. */
export function watchRequestsTo(host: string): Watch {
  const one = watcherOf(host);
  const end = watch(one);
  return {
    wasBlocked: async () => {
      // The browser tells of it half a millisecond after the fetch has failed, and so before it answers a question.
      if (one.errors.length === 0) await browser.permissions.contains({ origins: [`*://${host}/*`] });
      return one.errors.some((error) => STOPPED.test(error));
    },
    redirectsFrom: (url) => chain(one.hops, url),
    end,
  };
}

/** Goes on hearing the browser between requests, until what is given back is called: for whoever makes many. */
export const watchOn = (): (() => void) => watch(watcherOf(''));

/** Those of the request that began there: others may come through the same host. */
function chain(hops: readonly Hop[], from: string): readonly Redirect[] {
  const first = hops.find(({ url }) => url === from);
  return hops
    .filter(({ requestId }) => requestId === first?.requestId)
    .map(({ redirectUrl, statusCode }) => ({ to: redirectUrl, status: statusCode }));
}
