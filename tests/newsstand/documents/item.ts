import { hash } from '@/lib/hash';
import { DAY, type Millis } from '@/lib/time';
import type { FeedSpec } from './spec';
import { parseAge, slug } from './text';

/** An item in plain words, before a format and its publisher's habits make a document of it. */
export type NewsItem = {
  readonly at: Millis;
  readonly headline: string;
  readonly summary?: string;
  readonly link: string;
  readonly author?: string;
};

const ARCHIVE_STEP: Millis = 2.5 * DAY;

function address(pattern: string, headline: string): string {
  const id = String(Number.parseInt(hash(headline).slice(0, 6), 36) % 10_000_000).padStart(7, '1');
  return pattern.replace('{slug}', slug(headline)).replace('{id}', id);
}

function parseLine(line: string, spec: FeedSpec, now: Millis): NewsItem {
  const [age = '', headline = '', summary, link, author] = line.split('|').map((part) => part.trim());
  return {
    at: now - parseAge(age),
    headline,
    link: link || address(spec.link, headline),
    ...(summary && { summary }),
    ...(author && { author }),
  };
}

/** The number-th headline that the columns make, like the figures of an odometer. */
function combine(columns: readonly (readonly string[])[], number: number): string {
  const { words } = columns.reduce<{ words: string[]; rest: number }>(
    ({ words, rest }, column) => ({
      words: [...words, column[rest % column.length] ?? ''],
      rest: Math.floor(rest / column.length),
    }),
    { words: [], rest: number },
  );
  return words.join(' ');
}

function archived({ archive, link }: FeedSpec, newsCount: number, before: Millis): readonly NewsItem[] {
  if (!archive) return [];
  return Array.from({ length: archive.size - newsCount }, (_, index) => {
    const headline = combine(archive.headlines, index);
    const summary = `${headline}: what we did, what it cost, and what we would do again.`;
    return { at: before - (index + 1) * ARCHIVE_STEP, headline, summary, link: address(link, headline) };
  });
}

/** What a feed publishes at a moment, in the order its document has it. */
export function itemsOf(spec: FeedSpec, now: Millis): readonly NewsItem[] {
  const lines = spec.news.trim().split('\n').filter(Boolean);
  const news = lines.map((line) => parseLine(line, spec, now));
  const oldest = Math.min(...news.map((item) => item.at));
  return [...news, ...archived(spec, news.length, oldest)];
}
