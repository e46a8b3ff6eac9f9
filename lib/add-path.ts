const ADD = '#add?url=';

/** The page that looks for the feeds of an address. */
export const addPath = (address: string) => `/options.html${ADD}${encodeURIComponent(address)}` as const;

/** The address that such a page was opened with. */
export function addressToAdd(hash: string): string | undefined {
  if (!hash.startsWith(ADD)) return undefined;
  return new URLSearchParams(hash.slice(ADD.indexOf('url='))).get('url') ?? undefined;
}
