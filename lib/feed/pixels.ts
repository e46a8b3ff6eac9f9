/**
 * Pictures that are made to count readers, or that are the same in every item and show none of its story. A host stands for
 * all below it.
 * After https://easylist.to/easylist/easyprivacy.txt, Miniflux (`isBlockedResource` in
 * https://github.com/miniflux/v2/blob/main/internal/reader/sanitizer/sanitizer.go), Jetpack's statistics (pixel.wp.com,
 * stats.wp.com), and what FeedBurner and Mediafed (feedsportal.com) put below the items they pass on.
 */
const HOSTS = [
  '2mdn.net',
  'amazon-adsystem.com',
  'api.flattr.com',
  'chartbeat.net',
  'doubleclick.net',
  'facebook.com', // /tr; pictures lie on fbcdn.net
  'feeds.feedburner.com',
  'feeds.wordpress.com',
  'feedsportal.com',
  'google-analytics.com',
  'googlesyndication.com',
  'googletagmanager.com',
  'gravatar.com',
  'pheedo.com',
  'pixel.wp.com',
  'quantserve.com',
  'scorecardresearch.com',
  'statcounter.com',
  'stats.wordpress.com',
  'stats.wp.com',
] as const;

/** First labels of hosts that only count. */
const LABELS = ['analytics', 'beacon', 'counter', 'metrics', 'pixel', 'stats', 'track', 'tracker', 'tracking'] as const;

/** What a path ends in, without the ending of a file. Not anywhere in it: there are telephones and races of these names. */
const NAMES = ['1x1', 'beacon', 'blank', 'clear', 'pixel', 'spacer', 'track', 'tracking'] as const;

/** FeedBurner's, also on hosts of its customers. */
const FEEDBURNER = /\/~(?:ff|r)\//;

const LABEL_SET: ReadonlySet<string> = new Set(LABELS);
const NAME_SET: ReadonlySet<string> = new Set(NAMES);

const isBelow = (host: string, name: string): boolean => host === name || host.endsWith(`.${name}`);

function isNamedSo(pathname: string): boolean {
  const name = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  return NAME_SET.has(name.toLowerCase().replace(/\.\w{2,4}$/, ''));
}

/** Whether what stands at this address counts readers instead of showing something. */
export function isPixel(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const [label = '', ...others] = hostname.split('.');
  if (HOSTS.some((host) => isBelow(hostname, host)) || (others.length > 1 && LABEL_SET.has(label))) return true;
  return FEEDBURNER.test(pathname) || isNamedSo(pathname);
}
