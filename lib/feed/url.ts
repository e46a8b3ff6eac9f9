const isHttp = (url: URL) => url.protocol === 'http:' || url.protocol === 'https:';

/**
 * An absolute http(s) address, white space inside it removed; undefined if it is none. A base that is no address itself
 * counts as none. What the address carries is left alone: tracking parameters are a matter of stored entries.
 */
export function resolve(address: string | undefined, base?: string): string | undefined {
  const tidy = address?.trim().replace(/[\t\n\r]+ */g, '');
  if (!tidy) return undefined;
  const usableBase = base && /^https?:/i.test(base) && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(tidy, usableBase)) return undefined;
  const url = new URL(tidy, usableBase);
  return isHttp(url) ? url.href : undefined;
}
