import { escape as escaped } from 'he';
import type { OpmlFeed } from '@/lib/feed/opml';
import type { Millis } from '@/lib/time';

export type OpmlGroup = { readonly title: string; readonly feeds: readonly Omit<OpmlFeed, 'path'>[] };

function outline({ title, url, siteUrl }: OpmlGroup['feeds'][number]): string {
  const site = siteUrl ? ` htmlUrl="${escaped(siteUrl)}"` : '';
  return `      <outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(url)}"${site}/>`;
}

const group = ({ title, feeds }: OpmlGroup): string =>
  [`    <outline text="${escaped(title)}" title="${escaped(title)}">`, ...feeds.map(outline), '    </outline>'].join(
    '\n',
  );

/** Feeds in their sections as OPML 2.0 (http://opml.org/spec2.opml), which every reader takes. */
export function writeOpml(groups: readonly OpmlGroup[], { title, now }: { title: string; now: Millis }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(title)}</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${groups.map(group).join('\n')}
  </body>
</opml>
`;
}
