import { browser } from 'wxt/browser';

/** What Chromium and Firefox call a request that was stopped on the reader's side: tracking protection, another extension, a policy. */
const STOPPED =
  /BLOCKED_BY|NS_ERROR_(?:TRACKING|PHISHING|MALWARE|UNWANTED|HARMFUL|BLOCKED|EMAILTRACKING|FINGERPRINTING)\w*/;
export type Watch = {
  /** Whether a request to this host was stopped. To be asked after it has failed. */
  wasBlocked(): Promise<boolean>;
  end(): void;
};

/** Watches our own requests to a host: a fetch alone cannot tell a blocked one from a dead server. */
export function watchRequestsTo(host: string): Watch {
  const pattern = `*://${host}/*`;
  const errors: string[] = [];
  const note = ({ error }: { readonly error: string }) => void errors.push(error);
  browser.webRequest.onErrorOccurred.addListener(note, {
    urls: [pattern],
    tabId: -1,
    types: ['xmlhttprequest'],
  });
  return {
    wasBlocked: async () => {
      // The browser tells of it half a millisecond after the fetch has failed, and so before it answers a question.
      if (errors.length === 0) await browser.permissions.contains({ origins: [pattern] });
      return errors.some((error) => STOPPED.test(error));
    },
    end: () => browser.webRequest.onErrorOccurred.removeListener(note),
  };
}
