/**
 * Which addresses lead into a private network: the reader's own machine or house. As patterns of a whole address as `URL`
 * writes it, because the browser's request rules are asked the same question: without lookahead, and each a small one (Chromium
 * gives RE2 two kilobytes for each).
 *
 * `URL` has already turned every spelling of an IPv4 address (`127.1`, `0x7f000001`, `2130706433`, `①②⑦.0.0.1`, `%3127.0.0.1`)
 * into four decimal numbers, and every one of an IPv6 address into its shortest.
 */
const before = '^https?://(?:[^/?#]*@)?';
const after = '(?::\\d+)?/';

/** RFC 6890, RFC 6598, RFC 5737: loopback, private, link-local, carriers' own, benchmarks, documentation, multicast, reserved. */
const V4_BLOCKS = [
  '(?:0|10|127|22[4-9]|2[345]\\d)\\.\\d+\\.\\d+',
  '100\\.(?:6[4-9]|[789]\\d|1[01]\\d|12[0-7])\\.\\d+',
  '169\\.254\\.\\d+',
  '172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+',
  '192\\.(?:168\\.\\d+|0\\.0|0\\.2|88\\.99)',
  '198\\.(?:1[89]\\.\\d+|51\\.100)',
  '203\\.0\\.113',
];
/**
 * Only 2000::/3 is the public net (IANA). Outside of it lie loopback, ULA, link-local, multicast, and IPv4 written as IPv6
 * (mapped, compatible, NAT64); within it documentation, IETF's own (2001::/23), and the tunnels that hide an IPv4 address:
 * 6to4 and Teredo.
 */
const V6_BLOCKS = [
  ':',
  '[0-9a-f]{1,3}:',
  '[014-9a-f][0-9a-f]{3}:',
  '2002:',
  '2001:(?:1?[0-9a-f]{1,2}:|:|db8:)',
  '3fff:',
];
/** Names that never leave a house: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal` and what routers call home. */
const LOCAL_NAMES = 'localhost|localdomain|local|internal|intranet|private|corp|lan|home|home\\.arpa';

const HOSTS: readonly string[] = [
  ...V4_BLOCKS.map((block) => `${block}\\.\\d+${after}`),
  `\\[(?:${V6_BLOCKS.join('|')})`,
  // A bare name is looked up in the house first.
  `(?:[^/?#]*\\.)?(?:${LOCAL_NAMES})\\.?${after}`,
  `[^./?#:@\\[\\]]+\\.?${after}`,
];
export const PRIVATE_PATTERNS: readonly string[] = HOSTS.map((host) => `${before}${host}`);
/** A port that is written, because it is not the scheme's own: whatever answers there, it is hardly a publisher. */
export const ODD_PORT_PATTERN = '^https?://[^/?#]*:\\d+/';

const PRIVATE = new RegExp(`${before}(?:${HOSTS.join('|')})`);
const ODD_PORT = new RegExp(ODD_PORT_PATTERN);

const hrefOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).href : undefined);

/** Whether an address leads into a private network; what cannot be read as one is not public. */
export function isPrivateAddress(address: string): boolean {
  const href = hrefOf(address);
  return href === undefined || PRIVATE.test(href);
}

/** Whether an address is asked only where the reader typed it and confirmed it: not from a file, a page or a redirect. */
export function mustBeConfirmed(address: string): boolean {
  const href = hrefOf(address);
  return href === undefined || PRIVATE.test(href) || ODD_PORT.test(href);
}
