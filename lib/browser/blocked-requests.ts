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
   * The hops from an address on, the first one first. Of a server that we may not read, no hop is told; the one that leads
   * there is. To be asked after the answer.
   */
  redirectsFrom(url: string): readonly Redirect[];
  end(): void;
};

type Watched = { readonly host: string; readonly errors: string[]; readonly hops: Map<string, Redirect> };
/** All that is watched right now: hearing the browser and leaving off again for each request took longer than the request. */
const watched = new Set<Watched>();
const OURS = { urls: ['*://*/*'], tabId: -1, types: ['xmlhttprequest' as const] };

function watchersOf(url: string): Watched[] {
  const { hostname } = new URL(url);
  return [...watched].filter(({ host }) => host === hostname);
}

function note({ url, error }: { readonly url: string; readonly error: string }): void {
  for (const { errors } of watchersOf(url)) errors.push(error);
}

type Hop = { readonly url: string; readonly redirectUrl: string; readonly statusCode: number };

function follow({ url, redirectUrl, statusCode }: Hop): void {
  for (const { hops } of watchersOf(url)) hops.set(url, { to: redirectUrl, status: statusCode });
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

const watcherOf = (host: string): Watched => ({ host, errors: [], hops: new Map() });

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

/** A loop ends where it began. */
function chain(hops: ReadonlyMap<string, Redirect>, from: string): readonly Redirect[] {
  const seen = new Map<string, Redirect>();
  for (let at = from, hop = hops.get(at); hop && !seen.has(at); hop = hops.get(at)) {
    seen.set(at, hop);
    at = hop.to;
  }
  return [...seen.values()];
}
