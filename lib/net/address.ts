/** An address as it can be asked: `fetch` refuses credentials in it, and no server is told a fragment. */
export type Asked = { readonly url: string; readonly authorization?: string };

/** Turns `https://user:password@host/` into a plain address and a Basic header (RFC 7617); it goes to this origin only. */
export function askedAt(address: string): Asked {
  const url = new URL(address);
  const credentials = `${url.username}:${url.password}`;
  url.username = '';
  url.password = '';
  url.hash = '';
  if (credentials === ':') return { url: url.href };
  // `URL` has written every other byte as %XX, so these are bytes, as `btoa` wants them.
  const bytes = credentials.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { url: url.href, authorization: `Basic ${btoa(bytes)}` };
}
