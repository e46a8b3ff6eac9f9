const isHttp = (url: URL) => url.protocol === 'http:' || url.protocol === 'https:';

/**
 * Addresses that `URL` would give back letter for letter, as most in feeds are: a host name in lower case that ends in
 * letters, and a path without dot segments (whose dots can be written %2e) and without signs to encode.
 */
const FINISHED =
  /^https?:\/\/(?:(?!xn--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,20}\/(?!\.)(?:[\w.~!$&()*+,;=:@?#-]|%(?!2[eE])|\/(?!\.)){0,1000}$/;

/** Somebody forgot the scheme: no folder is called so. */
const WITHOUT_SCHEME = /^www\.[a-z\d-]+\./i;

/**
 * An absolute http(s) address, white space inside it removed; undefined if it is none. A base that is no address itself
 * counts as none. What the address carries is left alone: tracking parameters are a matter of stored entries.
 */
export function resolve(address: string | undefined, base?: string): string | undefined {
  if (address !== undefined && FINISHED.test(address)) return address;
  const written = address?.trim().replace(/[\t\n\r]+ */g, '');
  if (!written) return undefined;
  const tidy = WITHOUT_SCHEME.test(written) ? `//${written}` : written;
  const usableBase = base && /^https?:/i.test(base) && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(tidy, usableBase)) return undefined;
  const url = new URL(tidy, usableBase);
  return isHttp(url) ? url.href : undefined;
}
