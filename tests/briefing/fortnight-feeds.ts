import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '@/lib/feed/normalise';
import type { Entry, ParsedFeed } from '@/lib/feed/types';
import { DAY, HOUR, type Millis } from '@/lib/time';
import { NOW } from './make';

const FOLDER = join(import.meta.dirname, '../fixtures/fortnight');
/** How long a feed lists an item. */
const LISTED_DAYS = 4;

type Line = {
  readonly day: number;
  readonly hours: number;
  readonly slug: string;
  readonly headline: string;
  readonly text: string;
};
type Change = { readonly day: number; readonly slug: string; readonly headline: string; readonly text: string };
type Recording = { readonly feedId: string; readonly lines: readonly Line[]; readonly changes: readonly Change[] };

function readRecording(file: string): Recording {
  const rows = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  const lines = rows.flatMap((row): Line[] => {
    const [day, hours, slug = '', headline = '', text = ''] = row.split(' | ');
    return row.startsWith('@') ? [] : [{ day: Number(day), hours: Number(hours), slug, headline, text }];
  });
  const changes = rows.flatMap((row): Change[] => {
    const [, day, slug = '', headline = '', text = ''] = /^@(\d+) (\S+) (.*) \/ (.*)$/.exec(row) ?? [];
    return day === undefined ? [] : [{ day: Number(day), slug, headline, text }];
  });
  return { feedId: file.replace('.txt', ''), lines, changes };
}

const RECORDINGS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map(readRecording);

/** `=daily/d0-0: Headline` stands at that item's address, `-Headline` has none. */
function addressed(feedId: string, slug: string, headline: string): { title: string; url?: string } {
  if (headline.startsWith('-')) return { title: headline.slice(1) };
  const [, other, title] = /^=(\S+): (.*)$/.exec(headline) ?? [];
  const [host, path] = other?.split('/') ?? [feedId, slug];
  return { title: title ?? headline, url: `https://${host}.example/${path}?utm_source=${feedId}` };
}

/** What the feed lists on the morning of a day. */
function documentOf({ feedId, lines, changes }: Recording, day: number): ParsedFeed {
  const listed = lines.filter((line) => line.day <= day && day < line.day + LISTED_DAYS);
  const items = listed.map((line) => {
    const now = changes.filter((change) => change.slug === line.slug && change.day <= day).at(-1) ?? line;
    const { title, url } = addressed(feedId, line.slug, now.headline);
    const publishedAt = NOW + line.day * DAY - line.hours * HOUR;
    return { guid: line.slug, title, url, summary: now.text, authors: [], categories: [], enclosures: [], publishedAt };
  });
  return { format: 'rss', items: items.toReversed() };
}

/** The store after the poll of a day, some minutes before the edition; feeds in `silent` do not answer. */
export function polled(
  store: ReadonlyMap<string, Entry>,
  day: number,
  silent: ReadonlySet<string>,
): Map<string, Entry> {
  const at: Millis = NOW + day * DAY - HOUR / 4;
  const asked = RECORDINGS.filter(({ feedId }) => !silent.has(feedId));
  const news = asked.flatMap((recording) =>
    entriesOf(documentOf(recording, day), { feedId: recording.feedId, now: at, known: store }),
  );
  return new Map([...store, ...news.map((entry) => [entry.id, entry] as const)]);
}
