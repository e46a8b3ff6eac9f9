import { documentPage, type Newsstand } from '../newsstand/page';
import { asXml, HOSTS, mark } from './news';
import type { Snippet } from './snippets';

/** Something that the finder is asked about, and what it then shows. */
export type Look = { readonly url: string; readonly snippets: readonly Snippet[] };
export type Looks = { readonly feeds: readonly Look[]; readonly sites: readonly Look[]; readonly pages: Newsstand };

/** A name is cut at 1,024 letters, so few snippets have room in one. */
const NAME_CHARS = 1000;
const PER_SITE = 40;

const said = (snippet: Snippet, field: string): string => `${mark('text', snippet, field)} ${snippet.text}`;

/** So many of the latest items are shown of a feed. */
const LATEST = 5;

/** Runs of snippets that fit together into one name. */
function packed(snippets: readonly Snippet[]): Snippet[][] {
  const packs: Snippet[][] = [];
  let room = 0;
  for (const snippet of snippets) {
    const length = said(snippet, 'channel').length + 1;
    if (length > room) {
      packs.push([]);
      room = NAME_CHARS;
    }
    packs.at(-1)?.push(snippet);
    room -= length;
  }
  return packs;
}

function channel(pack: readonly Snippet[], url: string): string {
  const words = (field: string) => pack.map((snippet) => said(snippet, field)).join(' ');
  const items = Array.from({ length: Math.min(LATEST, pack.length) }, (_, at) => {
    const told = pack.filter((_, index) => index % LATEST === at);
    const title = told.map((snippet) => said(snippet, 'item')).join(' ');
    return { id: `${at}`, url: `${url}/item?q=${told[0]?.text}`, title };
  });
  const [first] = pack;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: words('channel'),
    description: words('description'),
    home_page_url: `${url}/site?q=${first?.text}`,
    language: first?.text,
    items,
  });
}

/** A page that announces feeds by hostile names, at hostile addresses. */
function site(pack: readonly Snippet[], url: string): string {
  const links = pack.map(
    (snippet) =>
      `<link rel="alternate" type="application/rss+xml" title="${asXml(said(snippet, 'announced'))}" href="${asXml(`${url}/feed${snippet.id}?q=${snippet.text}`)}">` +
      `<link rel="alternate" type="application/rss+xml" title="${asXml(snippet.text)}" href="${asXml(snippet.text)}">`,
  );
  return `<!doctype html><title>A site</title>${links.join('')}<p>News.`;
}

const addressOf = (kind: string, index: number): string =>
  `https://${HOSTS[index % HOSTS.length]}/sweep-${kind}/${index}`;

const chunked = (snippets: readonly Snippet[]): Snippet[][] =>
  Array.from({ length: Math.ceil(snippets.length / PER_SITE) }, (_, at) =>
    snippets.slice(at * PER_SITE, (at + 1) * PER_SITE),
  );

/** Everything that the finder of feeds is shown, before anything is added. */
export function looksAt(snippets: readonly Snippet[]): Looks {
  const feeds = packed(snippets).map((pack, index) => ({ url: addressOf('feed', index), snippets: pack }));
  const sites = chunked(snippets).map((pack, index) => ({ url: addressOf('site', index), snippets: pack }));
  const documents = [
    ...feeds.map((look) => [
      look.url,
      documentPage(channel(look.snippets, look.url), { contentType: 'application/feed+json' }),
    ]),
    ...sites.map((look) => [look.url, documentPage(site(look.snippets, look.url), { contentType: 'text/html' })]),
  ];
  return { feeds, sites, pages: Object.fromEntries(documents) };
}

/** A file of feeds from another reader: hostile names, folders and addresses. All are paused, so that none is asked. */
export function opmlOf(snippets: readonly Snippet[]): string {
  const outlines = snippets.flatMap((snippet, index) => {
    const text = asXml(said(snippet, 'outline'));
    const own = `https://opml-${snippet.id}.example/feed?q=${asXml(snippet.text)}`;
    const at = `htmlUrl="${asXml(snippet.text)}" description="${asXml(snippet.text)}" briefing:paused="true"`;
    const good = `<outline type="rss" text="${text}" xmlUrl="${own}" ${at}/>`;
    const bad = `<outline type="rss" text="${asXml(said(snippet, 'refused'))}" xmlUrl="javascript:${asXml(snippet.text)}"/>`;
    return [index % 25 === 0 ? `<outline text="${asXml(said(snippet, 'folder'))}">${good}</outline>` : good, bad];
  });
  return `<?xml version="1.0"?><opml version="2.0" xmlns:briefing="urn:morning-briefing:opml"><head><title>${asXml(snippets[0]?.text ?? '')}</title></head><body>${outlines.join('')}</body></opml>`;
}
