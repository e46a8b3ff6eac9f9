/** Two labels, or three where the second is a short one such as `co.uk`: nothing stands before the site's own name. */
const IS_BARE = /^(?:[^.]+\.[^.]+|[^.]+\.[a-z]{2,3}\.[a-z]{2})$/;

/** Without `www.`, which is no site of its own. */
export const siteOf = (hostname: string): string => hostname.replace(/^www\./, '');

/**
 * The hosts that have to be allowed to read an address: its own, and the same with or without `www.`, because most sites
 * redirect from one to the other. So the reader is asked once.
 */
export function hostsToAllow(address: string): string[] {
  const { hostname } = new URL(address);
  const site = siteOf(hostname);
  if (site !== hostname) return [hostname, site];
  return IS_BARE.test(hostname) && !/^[\d.]+$/.test(hostname) ? [hostname, `www.${hostname}`] : [hostname];
}
