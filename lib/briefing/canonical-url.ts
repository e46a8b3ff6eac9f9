/**
 * Query parameters that say how a reader came, never what is read. A name that ends in `*` is the beginning of many.
 * From the ClearURLs rules (https://github.com/ClearURLs/Rules), Firefox's query stripping list
 * (https://firefox.settings.services.mozilla.com, `query-stripping`), and the feeds of the catalogue.
 */
const TRACKERS = [
  '__s',
  '__twitter_impression',
  '_hsenc',
  '_hsmi',
  '_openstat',
  'amp',
  'at_*', // BBC
  'campaign_id', // New York Times
  'cmp', // Guardian, CBC
  'cmpid',
  'dclid',
  'emc', // New York Times
  'fbclid',
  'feature',
  'feedname',
  'feedtype',
  'ftag', // CBS
  'gclid',
  'gclsrc',
  'guccounter', // Yahoo
  'guce_referrer',
  'guce_referrer_sig',
  'hsa_*',
  'icid',
  'igshid',
  'intcmp',
  'ito', // Daily Mail
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'mod', // Wall Street Journal
  'msclkid',
  'mtm_*',
  'ncid',
  'ns_campaign',
  'ns_mchannel',
  'ns_source',
  'ocid', // MSN, BBC
  'output',
  'outputtype', // Washington Post, National Post
  'partner',
  'pk_*',
  'ref',
  'ref_src',
  'ref_url',
  'referrer',
  's_cid',
  'sh', // Forbes
  'smid', // New York Times
  'smtyp',
  'soc_src',
  'sr_share',
  'srnd', // Bloomberg
  'taid', // Reuters
  'traffic_source',
  'twclid',
  'utm_*',
  'via',
  'wt.mc_id',
  'xtor', // Le Monde
  'yclid',
] as const;

const NAMES: ReadonlySet<string> = new Set(TRACKERS.filter((name) => !name.endsWith('*')));
const BEGINNINGS = TRACKERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || BEGINNINGS.some((beginning) => lower.startsWith(beginning));
}

/** `https://www-cbc-ca.cdn.ampproject.org/c/s/www.cbc.ca/1` is a copy of `https://www.cbc.ca/1`. */
function original(url: URL): URL {
  const copied =
    url.hostname.endsWith('.cdn.ampproject.org') && /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)?.[1];
  return copied && URL.canParse(`https://${copied}${url.search}`) ? new URL(`https://${copied}${url.search}`) : url;
}

const hostOf = (url: URL): string =>
  url.host.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '').replace(/:(?:80|443)$/, '');

function pathOf(url: URL): string {
  return url.pathname
    .replace(/%(?:2[DE]|5F|7E|3\d|[46][1-9A-F]|[57][0-9A])/gi, decodeURIComponent)
    .replace(/(?:\/index\.(?:html?|php))?\/*$/, '')
    .replace(/(?:\/amp|\.amp)$|\.amp(?=\.html?$)/, '')
    .replace(/\/+$/, '');
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !isTracker(name));
  const sorted = kept.map(([name, value]) => `${name}=${value}`).toSorted();
  return sorted.length > 0 ? `?${sorted.join('&')}` : '';
}

/**
 * The name of what an address leads to: two addresses of the same page give the same. Not an address itself: it has no
 * scheme. A text that is no address is its own name.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = original(new URL(address));
  // "#!" was how pages without addresses of their own named their stories.
  const page = url.hash.startsWith('#!') ? url.hash : '';
  return hostOf(url) + pathOf(url) + queryOf(url) + page;
}
