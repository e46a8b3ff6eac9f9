import { isTracker } from '@/lib/feed/trackers';

/** Google's feed service under all the names it had: one path is one feed. */
const FEEDBURNER = /^(?:feeds2?|feedproxy)\.(?:feedburner|google)\.com$/;

function pathOf({ hostname, pathname }: URL): string {
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  return FEEDBURNER.test(hostname) ? path.replace(/^\/~r(?=\/)/, '').toLowerCase() : path;
}

function queryOf({ hostname, searchParams }: URL): string {
  // A feed at FeedBurner is the same in each of its formats.
  if (FEEDBURNER.test(hostname)) return '';
  const kept = [...searchParams].filter(([name, value]) => !isTracker(name.toLowerCase(), value));
  const pairs = kept.map((pair) => pair.map(encodeURIComponent).join('=')).toSorted();
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/**
 * The name of the feed at an address: two addresses that hardly lead to different feeds have the same. The scheme, `www.`,
 * the last slash, trackers, the order of the query and a fragment do not count.
 */
export function feedKey(address: string): string {
  const url = new URL(address);
  const host = FEEDBURNER.test(url.hostname)
    ? 'feeds.feedburner.com'
    : url.host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');
  return host + pathOf(url) + queryOf(url);
}
