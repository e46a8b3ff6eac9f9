/** Names that never leave a house: RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`. */
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|test|invalid)$/;

/** IPv4 blocks that are not the public net, as the first octets: RFC 6890 and RFC 6598. */
function isPrivateV4(octets: readonly number[]): boolean {
  const [a = 0, b = 0] = octets;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  return (a === 192 && b === 168) || (a === 198 && (b === 18 || b === 19));
}

/** `::`, `::1`, fc00::/7, fe80::/10, ff00::/8, and IPv4 within IPv6 (RFC 4291 §2.5.5), as `URL` writes them. */
function isPrivateV6(address: string): boolean {
  if (/^::(?:1)?$/.test(address) || /^(?:f[cdf]|fe[89ab])/.test(address)) return true;
  const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (!mapped) return false;
  const [high = 0, low = 0] = mapped.slice(1).map((part) => Number.parseInt(part, 16));
  return isPrivateV4([high >> 8, high & 255, low >> 8, low & 255]);
}

/**
 * Whether an address leads into a private network: the reader's own machine or house. `URL` has already turned every
 * spelling of an IPv4 address (`127.1`, `0x7f000001`, `2130706433`, `①②⑦.0.0.1`) into four decimal numbers.
 */
export function isPrivateAddress(url: string): boolean {
  const { hostname } = new URL(url);
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isPrivateV4(host.split('.').map(Number));
  return !host.includes('.') || LOCAL_NAMES.test(host);
}
