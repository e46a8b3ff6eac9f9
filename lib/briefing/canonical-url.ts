import { plainAddress, unwrapped } from '@/lib/briefing/wrapped-url';
import { isTracker } from '@/lib/feed/trackers';

/**
 * More parameters than those that are dropped from any address: they rarely name a page. A shown address keeps them; for
 * the question "is it the same story?" they are noise. From the ClearURLs rules (https://github.com/ClearURLs/Rules) and the feeds of the catalogue.
 */
const NOISE: ReadonlySet<string> = new Set([
  '__s',
  '__twitter_impression',
  '__vfz', // CBC
  '_ga',
  '_gl',
  '_openstat',
  'amp',
  'amp_js_v',
  'campaign_id', // New York Times
  'cmp', // Guardian, CBC
  'cmpid',
  'dicbo', // Outbrain
  'emc', // New York Times
  'feature',
  'feedname',
  'feedtype',
  'fromapp', // Radio-Canada
  'ftag', // CBS
  'ftcamp', // Financial Times
  'guccounter', // Yahoo
  'guce_referrer',
  'guce_referrer_sig',
  'hss_channel',
  'icid',
  'intcmp',
  'ito', // Daily Mail
  'leadsource',
  'mbid', // Condé Nast
  'mod', // Wall Street Journal
  'ncid',
  'oborigurl', // Outbrain
  'ocid', // MSN, BBC
  'outbrainclickid',
  'output',
  'outputtype', // Washington Post, National Post
  'partageapp', // Radio-Canada
  'partner',
  'ref',
  'ref_src',
  'ref_url',
  'referrer',
  'reflink', // Wall Street Journal
  'rss',
  's_cid',
  'sh', // Forbes
  'share',
  'sharetype',
  'smid', // New York Times
  'smtyp',
  'soc_src',
  'sr_share',
  'sref',
  'srnd', // Bloomberg
  'taid', // Reuters
  'traffic_source',
  'ttclid',
  'usqp',
  'via',
  'wt.mc_id',
  'wt_mc',
  'xid',
]);
const NOISE_BEGINNINGS = ['at_', 'fb_action_', 'hsa_'] as const;

function isNoise(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return isTracker(key, value) || NOISE.has(key) || NOISE_BEGINNINGS.some((beginning) => key.startsWith(beginning));
}

/** Hosts that serve the same pages at the same paths. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['bbc.co.uk', 'bbc.com'],
  ['edition.cnn.com', 'cnn.com'],
  ['us.cnn.com', 'cnn.com'],
]);

function hostOf(name: string): string {
  const host = name.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)/, '').replace(/:(?:80|443)$/, '');
  return ALIASES.get(host) ?? host.replace(/^([a-z]{2,3})\.m\.(?=wikipedia\.org$)/, '$1.');
}

/** Endings of a path that lead to the same page as the path without them. */
const ENDINGS = ['/', '/index.html', '/index.htm', '/index.php', '/amp', '.amp'] as const;

/** `/amp/news/1`, `/news/amp/1`: not where AMP is what a page is about. */
const AMP_FOLDER = /^\/amp\/(?=.+\/|.*\d)|(?<=^\/news)\/amp\/(?=.*\d)/;

function withoutEndings(path: string, endings: readonly string[]): string {
  let rest = path;
  for (let found = endings.find((ending) => rest.endsWith(ending)); found; ) {
    rest = rest.slice(0, -found.length);
    found = endings.find((ending) => rest.endsWith(ending));
  }
  return rest;
}

function pathOf(written: string): string {
  const readable = written.replace(/%(?:2[DE]|5F|7E|3\d|[46][1-9A-F]|[57][0-9A])/gi, decodeURIComponent);
  const path = withoutEndings(readable.replace(/\/{2,}/g, '/'), ENDINGS).replace(AMP_FOLDER, '/');
  const [type = ''] = /\.html?$/.exec(path) ?? [];
  return type ? withoutEndings(path.slice(0, -type.length), ['.amp']) + type : path;
}

function queryOf(url: URL): string {
  if (url.search === '') return '';
  const kept = [...url.searchParams].filter(([name, value]) => !isNoise(name, value));
  const sorted = kept.map((pair) => pair.map(encodeURIComponent).join('=')).toSorted();
  return sorted.length > 0 ? `?${sorted.join('&')}` : '';
}

/**
 * The name of what an address leads to: two addresses of the same page give the same. Not an address itself: it has no
 * scheme. A text that is no address is its own name.
 */
export function canonicalUrl(address: string): string {
  const plain = plainAddress(address);
  if (plain) return hostOf(plain.host) + pathOf(plain.path);
  if (!URL.canParse(address)) return address.trim();
  const url = unwrapped(new URL(address));
  // "#!" was how pages without addresses of their own named their stories.
  const page = url.hash.startsWith('#!') ? url.hash : '';
  return hostOf(url.host) + pathOf(url.pathname) + queryOf(url) + page;
}
