import { escape as escaped } from 'he';
import type { OpmlFeed } from '@/lib/feed/opml';
import { OPML_NAMESPACE, OPML_PREFIX } from '@/lib/feed/opml-names';
import type { Millis } from '@/lib/time';

/** A section with its feeds. `id` and `emoji` are for the briefing to read again; other readers pass them over. */
export type OpmlGroup = {
  readonly id?: string;
  readonly title: string;
  readonly emoji?: string;
  readonly feeds: readonly Omit<OpmlFeed, 'path' | 'section'>[];
};

type Attribute = readonly [name: string, value: string | undefined];

/** What XML 1.0 cannot say at all, whatever the escape (https://www.w3.org/TR/xml/#charsets). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** White space is folded, because a parser does the same to an attribute. */
const quoted = (text: string): string =>
  escaped(text.toWellFormed().replace(UNSAYABLE, '').replace(/\s+/g, ' ').trim());

const tagOf = (attributes: readonly Attribute[]): string =>
  attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${quoted(value)}"`)).join('');

function outline({ title, url, siteUrl, paused, extras = {} }: OpmlGroup['feeds'][number]): string {
  const { type = 'rss', title: ownTitle = title, ...others } = extras;
  const attributes: Attribute[] = [
    ['type', type],
    ['text', title],
    ['title', ownTitle],
    ['xmlUrl', url],
    ['htmlUrl', siteUrl],
    ...Object.entries(others),
    [`${OPML_PREFIX}:paused`, paused ? 'true' : undefined],
  ];
  return `      <outline${tagOf(attributes)}/>`;
}

function group({ id, title, emoji, feeds }: OpmlGroup): string {
  const attributes: Attribute[] = [
    ['text', title],
    ['title', title],
    [`${OPML_PREFIX}:section`, id],
    [`${OPML_PREFIX}:emoji`, emoji],
  ];
  return [`    <outline${tagOf(attributes)}>`, ...feeds.map(outline), '    </outline>'].join('\n');
}

/** Feeds in their sections as OPML 2.0 (http://opml.org/spec2.opml), which every reader takes. */
export function writeOpml(groups: readonly OpmlGroup[], { title, now }: { title: string; now: Millis }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:${OPML_PREFIX}="${OPML_NAMESPACE}">
  <head>
    <title>${quoted(title)}</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${groups.map(group).join('\n')}
  </body>
</opml>
`;
}
