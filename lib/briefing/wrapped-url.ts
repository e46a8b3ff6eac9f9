type Wrapper = {
  readonly host: RegExp;
  readonly path?: RegExp;
  /** The address inside, or something that is none. */
  readonly inside: (url: URL, path: RegExpExecArray) => string | null | undefined;
};

const param =
  (...names: readonly string[]) =>
  (url: URL): string | undefined =>
    names.map((name) => url.searchParams.get(name) ?? '').find((value) => /^https?:\/\//i.test(value));

/** Google News wraps an address in a protocol buffer in base64; since 2024 mostly a number of its own, which we cannot read. */
function inProtocolBuffer(encoded: string): string | undefined {
  const base64 = encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[\w+/]{8,2000}$/.test(base64) || base64.length % 4 === 1) return undefined;
  return /https?:\/\/[!-~]+/.exec(atob(base64))?.[0];
}

/** FeedsPortal spelt addresses with 0 and a letter: "0Lexample0Borg0C1" is "http://example.org/1". */
const FEEDS_PORTAL: Readonly<Record<string, string>> = {
  A: '0',
  B: '.',
  C: '/',
  D: '?',
  E: '-',
  F: '=',
  G: '&',
  H: ',',
  I: '_',
  L: 'http://',
  M: '.com',
  N: '.co.uk',
  S: 'www.',
};
const fromFeedsPortal = (text: string): string =>
  text.replace(/0([A-IL-NS])/g, (_, letter: string) => FEEDS_PORTAL[letter] ?? '');

/**
 * Hosts that put another site's address into their own. FeedBurner's and t.co's have a number in place of it and stay as
 * they are; the reader of feeds takes `feedburner:origLink`.
 */
const WRAPPERS: readonly Wrapper[] = [
  // https://www-cbc-ca.cdn.ampproject.org/c/s/www.cbc.ca/1
  {
    host: /\.cdn\.ampproject\.org$/,
    path: /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+\/.*)$/,
    inside: (url, [, rest]) => `https://${rest}${url.search}`,
  },
  // https://www.google.com/amp/s/www.cbc.ca/1
  {
    host: /^www\.google\.[a-z.]+$/,
    path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/,
    inside: (url, [, rest]) => `https://${rest}${url.search}`,
  },
  { host: /^(?:www|news)\.google\.[a-z.]+$/, path: /^\/(?:news\/)?url$/, inside: param('url', 'q') },
  {
    host: /^news\.google\.[a-z.]+$/,
    path: /^\/(?:__i\/)?(?:rss\/)?(?:articles|read)\/([^/]+)$/,
    inside: (_, [, encoded = '']) => inProtocolBuffer(encoded),
  },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/news\/apiclick\.aspx$/i, inside: param('url') },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, inside: param('u') },
  { host: /^(?:out\.reddit\.com|getpocket\.com|flip\.it|paid\.outbrain\.com)$/, inside: param('url', 'u') },
  { host: /^t\.umblr\.com$/, inside: param('z') },
  { host: /\.rd\.yahoo\.com$/, path: /\*(https?:.*)$/, inside: (_, [, rest]) => rest },
  {
    host: /\.feedsportal\.com$/,
    path: /\/(0L[^/]+)\/(?:story01|ia1)\.htm$/,
    inside: (_, [, text = '']) => fromFeedsPortal(text),
  },
];

const MAX_WRAPS = 4;

/**
 * An address as most are: a host with a name, and a path of letters, digits and harmless signs. It is what it says, so
 * nobody need take it apart: a `URL` of the browser's is large, long-lived, and the dearest part of a day's addresses.
 */
const PLAIN = /^https?:\/\/((?:(?!xn--)[a-z\d][a-z\d-]*\.)+[a-z]{2,})((?:\/[\w~-][\w.~-]*)*\/?)$/;

const mayWrap = (hostname: string): boolean => WRAPPERS.some(({ host }) => host.test(hostname));

/** Host and path of an address that is as it should be and wraps no other; undefined for one that needs a closer look. */
export function plainAddress(address: string): { readonly host: string; readonly path: string } | undefined {
  const [, host = '', path = ''] = PLAIN.exec(address) ?? [];
  return host === '' || mayWrap(host) ? undefined : { host, path: path || '/' };
}

function unwrapOnce(url: URL): URL | undefined {
  for (const { host, path = /^/, inside } of WRAPPERS) {
    const found = host.test(url.hostname) && path.exec(url.pathname);
    const address = found && inside(url, found);
    if (address && URL.canParse(address)) return new URL(address);
  }
  return undefined;
}

/** The address that an address was wrapped around by a search engine or the like; itself if it was not. */
export function unwrapped(url: URL, wraps = MAX_WRAPS): URL {
  const within = wraps > 0 ? unwrapOnce(url) : undefined;
  return within && /^https?:$/.test(within.protocol) ? unwrapped(within, wraps - 1) : url;
}
