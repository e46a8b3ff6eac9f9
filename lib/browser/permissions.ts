import { browser } from 'wxt/browser';

/** The match pattern that covers an address. Without a port: Firefox refuses one, and it means any port. */
export function originPattern(url: string): string {
  return `*://${new URL(url).hostname}/*`;
}

/** Whether the browser lets us read this address. A call of the extension API, so it also keeps the worker awake. */
export const mayFetch = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(url)] });

/** Which of these hosts the browser withholds (Firefox, Chrome's site access). */
export async function withheldHosts(urls: readonly string[]): Promise<string[]> {
  const hosts = [...new Map(urls.map((url) => [new URL(url).hostname, url]))];
  const allowed = await Promise.all(hosts.map(([, url]) => mayFetch(url)));
  return hosts
    .filter((_, index) => !allowed[index])
    .map(([host]) => host)
    .toSorted();
}

/** Asks the reader for hosts. Only works inside a click. */
export const requestHosts = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.map((host) => `*://${host}/*`) });

export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
