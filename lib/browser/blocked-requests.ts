import { browser } from 'wxt/browser';

/** What Chromium and Firefox call a request that was stopped on the reader's side: tracking protection, another extension, a policy. */
const STOPPED =
  /BLOCKED_BY|NS_ERROR_(?:TRACKING|PHISHING|MALWARE|UNWANTED|HARMFUL|BLOCKED|EMAILTRACKING|FINGERPRINTING)\w*/;
export type Watch = {
  /** Whether a request to this host was stopped. To be asked after it has failed. */
  wasBlocked(): Promise<boolean>;
  end(): void;
};

type Watched = { readonly host: string; readonly errors: string[] };
/** All that is watched right now: hearing the browser and leaving off again for each request took longer than the request. */
const watched = new Set<Watched>();

function note({ url, error }: { readonly url: string; readonly error: string }): void {
  const { hostname } = new URL(url);
  for (const { host, errors } of watched) if (host === hostname) errors.push(error);
}

function watch(one: Watched): () => void {
  if (watched.size === 0)
    browser.webRequest.onErrorOccurred.addListener(note, { urls: ['*://*/*'], tabId: -1, types: ['xmlhttprequest'] });
  watched.add(one);
  return () => {
    watched.delete(one);
    if (watched.size === 0) browser.webRequest.onErrorOccurred.removeListener(note);
  };
}

/** Watches our own requests to a host: a fetch alone cannot tell a blocked one from a dead server. */
export function watchRequestsTo(host: string): Watch {
  const one: Watched = { host, errors: [] };
  const end = watch(one);
  return {
    wasBlocked: async () => {
      // The browser tells of it half a millisecond after the fetch has failed, and so before it answers a question.
      if (one.errors.length === 0) await browser.permissions.contains({ origins: [`*://${host}/*`] });
      return one.errors.some((error) => STOPPED.test(error));
    },
    end,
  };
}

/** Goes on hearing the browser between requests, until what is given back is called: for whoever makes many. */
export const watchOn = (): (() => void) => watch({ host: '', errors: [] });
