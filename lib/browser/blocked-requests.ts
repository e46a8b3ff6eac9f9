import { browser } from 'wxt/browser';
import type { Millis } from '@/lib/time';

/** What Chromium and Firefox call a request that was stopped on the reader's side: tracking protection, another extension, a policy. */
const STOPPED =
  /BLOCKED_BY|NS_ERROR_(?:TRACKING|PHISHING|MALWARE|UNWANTED|HARMFUL|BLOCKED|EMAILTRACKING|FINGERPRINTING)\w*/;
/** The browser tells of it a moment after the fetch has failed (0.5 ms were measured). */
const LATER: Millis = 50;

export type Watch = {
  /** Whether a request to this host was stopped. To be asked after it has failed. */
  wasBlocked(): Promise<boolean>;
  end(): void;
};

/** Watches our own requests to a host: a fetch alone cannot tell a blocked one from a dead server. */
export function watchRequestsTo(host: string): Watch {
  const errors: string[] = [];
  const note = ({ error }: { readonly error: string }) => void errors.push(error);
  browser.webRequest.onErrorOccurred.addListener(note, {
    urls: [`*://${host}/*`],
    tabId: -1,
    types: ['xmlhttprequest'],
  });
  return {
    wasBlocked: async () => {
      if (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, LATER));
      return errors.some((error) => STOPPED.test(error));
    },
    end: () => browser.webRequest.onErrorOccurred.removeListener(note),
  };
}
