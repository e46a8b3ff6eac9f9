import { browser } from 'wxt/browser';

/** The match pattern that covers an address. Without a port: Firefox refuses one, and it means any port. */
export function originPattern(url: string): string {
  return `*://${new URL(url).hostname}/*`;
}

/** An address, and the hosts that it is known to redirect to: without them the answer would be lost on the way. */
type Wanted = { readonly url: string; readonly alsoHosts?: readonly string[] };

/** Whether the browser lets us read all of them. A call of the extension API, so it also keeps the worker awake. */
export const mayFetchAll = async (wanted: readonly Wanted[]): Promise<boolean> =>
  browser.permissions.contains({
    origins: wanted.flatMap(({ url, alsoHosts = [] }) => [
      originPattern(url),
      ...alsoHosts.map((host) => `*://${host}/*`),
    ]),
  });

export const mayFetch = (url: string, alsoHosts?: readonly string[]): Promise<boolean> =>
  mayFetchAll([{ url, alsoHosts }]);

/** Asks the reader for hosts, and for what else is wanted in the same question. Only works inside a click. */
export const requestHosts = (hosts: readonly string[], also: object = {}): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.map((host) => `*://${host}/*`), ...also });

export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
