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

/** Watches our own requests to a host: a fetch alone cannot tell a blocked one from a dead server, nor how a redirect was meant. */
export function watchRequestsTo(host: string): Watch {
  const pattern = `*://${host}/*`;
  const errors: string[] = [];
  const hops = new Map<string, Redirect>();
  const note = ({ error }: { readonly error: string }) => void errors.push(error);
  const follow = ({ url, redirectUrl, statusCode }: Hop) => void hops.set(url, { to: redirectUrl, status: statusCode });
  const ours = { urls: [pattern], tabId: -1, types: ['xmlhttprequest' as const] };
  browser.webRequest.onErrorOccurred.addListener(note, ours);
  browser.webRequest.onBeforeRedirect.addListener(follow, ours);
  return {
    wasBlocked: async () => {
      // The browser tells of it half a millisecond after the fetch has failed, and so before it answers a question.
      if (errors.length === 0) await browser.permissions.contains({ origins: [pattern] });
      return errors.some((error) => STOPPED.test(error));
    },
    redirectsFrom: (url) => chain(hops, url),
    end: () => {
      browser.webRequest.onErrorOccurred.removeListener(note);
      browser.webRequest.onBeforeRedirect.removeListener(follow);
    },
  };
}

type Hop = { readonly url: string; readonly redirectUrl: string; readonly statusCode: number };

/** A loop ends where it began. */
function chain(hops: ReadonlyMap<string, Redirect>, from: string): readonly Redirect[] {
  const seen = new Map<string, Redirect>();
  for (let at = from, hop = hops.get(at); hop && !seen.has(at); hop = hops.get(at)) {
    seen.set(at, hop);
    at = hop.to;
  }
  return [...seen.values()];
}
