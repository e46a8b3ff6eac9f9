/**
 * Address of a namespace → the prefix by which our tables call it. Addresses without scheme, `www.`, case and a last
 * `/` or `#`, because feeds get those wrong. To read a further namespace, add its line here and its names to the
 * tables that ask for them: the fields of rss.ts and atom.ts, the subjects of categories.ts.
 */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['a9.com/-/spec/opensearch/1.1', 'opensearch'],
  ['backend.userland.com/rss', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['cyber.law.harvard.edu/rss', 'rss'],
  ['georss.org/georss', 'georss'],
  ['google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/net/rss1.1', 'rss'],
  ['purl.org/rss/1.0', 'rss'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/rss091', 'rss'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['purl.org/wiki', 'wiki'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/2005/atom', 'atom'],
  ['w3.org/xml/1998/namespace', 'xml'],
  ['wellformedweb.org/commentapi', 'wfw'],
]);

/** Prefixes that mean their namespace even where they are not declared. */
export const USUAL_PREFIXES: ReadonlySet<string> = new Set(NAMESPACES.values());

/** An address as the keys of `NAMESPACES` are written. */
export const namespaceKey = (address: string): string =>
  address
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
