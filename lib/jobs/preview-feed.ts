import { summarise } from '@/lib/briefing/summary';
import type { Outcome } from '@/lib/briefing/types';
import { NOTES } from '@/lib/feed/notes';
import type { ParsedItem } from '@/lib/feed/types';
import type { FeedPreview, PreviewItem } from '@/lib/feed-search';
import { paceOf } from '@/lib/pace';
import type { Millis } from '@/lib/time';

/** So many of the newest are shown before a feed is added. */
const LATEST = 5;

/** What a feed has told, just now or when it was last read. */
type Told = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl?: string;
  readonly description?: string;
  readonly language?: string;
  readonly items: readonly Item[];
  readonly notes?: readonly string[];
  readonly outcome: Outcome;
  readonly sectionId?: string;
  readonly now: Millis;
};

type Item = Pick<ParsedItem, 'title' | 'url' | 'summary' | 'text' | 'publishedAt'>;

/** What a feed would bring, by what it has told. */
export function previewOf({ items, notes, now, ...feed }: Told): FeedPreview {
  const dates = items.flatMap(({ publishedAt }) => (publishedAt === undefined ? [] : [publishedAt]));
  return {
    ...feed,
    pace: paceOf(dates.filter((at) => at <= now)),
    itemCount: items.length,
    summaryCount: items.filter((item) => summarise(item) !== undefined).length,
    items: items
      .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
      .slice(0, LATEST)
      .map(previewItem),
    notes: NOTES.filter((note) => notes?.includes(note)),
  };
}

/** Some items have no title: then their text begins the line. */
const previewItem = ({ title, summary, text, url, publishedAt }: Item): PreviewItem => ({
  title: title ?? (summary ?? text ?? '').slice(0, 100),
  url,
  at: publishedAt,
});
