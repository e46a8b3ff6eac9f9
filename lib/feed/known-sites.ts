/** Gives the feed of a page of one site by its address alone; undefined where that does not tell. */
type Pattern = (page: URL) => string | undefined;

const inFolder = (page: URL): string[] => page.pathname.split('/').filter((part) => part !== '');

/** The name in front of a shared domain: `name.blogspot.com`. Not `www`, which is the service itself. */
function nameBefore(domain: string, { hostname }: URL): string | undefined {
  const name = hostname.endsWith(`.${domain}`) ? hostname.slice(0, -domain.length - 1) : '';
  return /^(?!www$)[a-z\d-]+$/.test(name) ? name : undefined;
}

const isAt = (page: URL, domain: string): boolean =>
  page.hostname === domain ||
  /^(?:www|m|old|new|np)$/.test(nameBefore(domain, page) ?? '') ||
  page.hostname === `www.${domain}`;

/** The feed of a whole site; who names another feed of it, of a category say, means that one. */
const ownFeed = ({ origin, pathname }: URL, path: string): string | undefined =>
  /\/(?:feeds?|rss)(?:\/|$)/.test(pathname) ? undefined : `${origin}${path}`;

/** https://support.google.com/blogger/answer/97933 */
const blogger: Pattern = (page) =>
  /\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/.test(page.hostname) ? ownFeed(page, '/feeds/posts/default') : undefined;

/** https://docs.bsky.app/blog/2023-12-19-december-updates */
function bluesky(page: URL): string | undefined {
  const [profile, who, ...rest] = inFolder(page);
  return isAt(page, 'bsky.app') && profile === 'profile' && who && rest.length === 0
    ? `https://bsky.app/profile/${who}/rss`
    : undefined;
}

/** First parts of a path that are GitHub's own pages, nobody's name. */
const GITHUB_PAGES =
  /^(?:about|apps|collections|enterprise|explore|features|login|marketplace|orgs|pricing|search|settings|sponsors|topics|trending)$/;

/** Releases of a project, or its commits where those are shown. https://docs.github.com/en/rest/activity/feeds */
function github(page: URL): string | undefined {
  const [owner, name, kind, ...rest] = inFolder(page);
  if (!isAt(page, 'github.com') || !owner || GITHUB_PAGES.test(owner) || /\.atom$/.test(page.pathname))
    return undefined;
  const project = `https://github.com/${owner}/${name}`;
  if (name === undefined) return `https://github.com/${owner}.atom`;
  if (kind === 'commits' && rest.length > 0) return `${project}/commits/${rest.join('/')}.atom`;
  if (kind === 'commits') return `${project}/commits.atom`;
  return kind === 'tags' ? `${project}/tags.atom` : `${project}/releases.atom`;
}

/** https://help.medium.com/hc/en-us/articles/214874118 */
function medium(page: URL): string | undefined {
  const [first] = inFolder(page);
  if (nameBefore('medium.com', page)) return ownFeed(page, '/feed');
  if (!isAt(page, 'medium.com') || !first || /^(?:feed|m|me|tag|search|topics?)$/.test(first)) return undefined;
  return `https://medium.com/feed/${first}`;
}

/** https://support.reddithelp.com/hc/en-us/articles/205106664 */
function reddit(page: URL): string | undefined {
  const [kind, name] = inFolder(page);
  if (!isAt(page, 'reddit.com') || !name || /\.rss$/.test(page.pathname)) return undefined;
  if (kind === 'r') return `https://www.reddit.com/r/${name}/.rss`;
  return kind === 'user' || kind === 'u' ? `https://www.reddit.com/user/${name}/.rss` : undefined;
}

/** https://stackoverflow.com/feeds */
function stackExchange(page: URL): string | undefined {
  const [questions, tagged, tag] = inFolder(page);
  const isOne = isAt(page, 'stackoverflow.com') || nameBefore('stackexchange.com', page) !== undefined;
  return isOne && questions === 'questions' && tagged === 'tagged' && tag
    ? `${page.origin}/feeds/tag/${tag}`
    : undefined;
}

/** https://support.substack.com/hc/en-us/articles/360038239391 */
const substack: Pattern = (page) => (nameBefore('substack.com', page) ? ownFeed(page, '/feed') : undefined);

/** https://help.tumblr.com/knowledge-base/rss-feeds/ */
function tumblr(page: URL): string | undefined {
  if (nameBefore('tumblr.com', page)) return ownFeed(page, '/rss');
  const [first = '', second] = inFolder(page);
  const name = first === 'blog' ? second : first;
  const isName = name !== undefined && /^(?!(?:dashboard|explore|login|register|search|tagged)$)[a-z\d-]+$/.test(name);
  return isAt(page, 'tumblr.com') && isName ? `https://${name}.tumblr.com/rss` : undefined;
}

/** https://wordpress.com/support/feeds/ */
const wordpress: Pattern = (page) => (nameBefore('wordpress.com', page) ? ownFeed(page, '/feed/') : undefined);

/**
 * Channels and playlists by their ids. The id of an `@handle` stands in no address: its page announces the feed.
 * https://developers.google.com/youtube/v3/guides/push_notifications
 */
function youtube(page: URL): string | undefined {
  const [kind, id] = inFolder(page);
  if (!isAt(page, 'youtube.com')) return undefined;
  const feed = 'https://www.youtube.com/feeds/videos.xml';
  const list = kind === 'playlist' ? page.searchParams.get('list') : undefined;
  if (list && /^[\w-]+$/.test(list)) return `${feed}?playlist_id=${list}`;
  return kind === 'channel' && id && /^UC[\w-]{22}$/.test(id) ? `${feed}?channel_id=${id}` : undefined;
}

/** Sites whose pages are called `/@name` as well. */
const OTHERS_WITH_AT = [
  'medium.com',
  'substack.com',
  'threads.com',
  'threads.net',
  'tiktok.com',
  'youtube.com',
] as const;

/** Any server may be one, so this is the only guess. https://docs.joinmastodon.org/user/network/ */
function mastodon(page: URL): string | undefined {
  const [who, ...rest] = inFolder(page);
  if (!who || !/^@\w+$/.test(who) || rest.length > 0) return undefined;
  const isOther = OTHERS_WITH_AT.some((domain) => isAt(page, domain) || nameBefore(domain, page) !== undefined);
  return isOther ? undefined : `${page.origin}/${who}.rss`;
}

/** Sites whose feeds are known by the addresses of their pages. Mastodon is last, because it may be anywhere. */
export const KNOWN_SITES = {
  blogger,
  bluesky,
  github,
  medium,
  reddit,
  stackExchange,
  substack,
  tumblr,
  wordpress,
  youtube,
  mastodon,
} as const satisfies Readonly<Record<string, Pattern>>;

/** An address that looks like a document of a feed rather than a page. */
const IS_DOCUMENT = /\.(?:rss|atom|xml|rdf|json)$/i;

/** The feed of a page, told by the page's address without asking anybody. */
export function feedOfPage(address: string): string | undefined {
  const page = new URL(address);
  if (IS_DOCUMENT.test(page.pathname)) return undefined;
  for (const feedOf of Object.values(KNOWN_SITES)) {
    const feed = feedOf(page);
    if (feed !== undefined && feed !== page.href) return feed;
  }
  return undefined;
}
