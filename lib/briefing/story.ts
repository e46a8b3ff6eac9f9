import { isDated } from '@/lib/briefing/dated';
import { headlineOf, summaryOf } from '@/lib/briefing/entry-words';
import { bareLetters, fold } from '@/lib/briefing/fold';
import type { Placed } from '@/lib/briefing/place';
import type { AlsoLink, FeedFacts, Story } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { hash } from '@/lib/hash';

type Feeds = ReadonlyMap<string, FeedFacts>;

const publisherOf = (entry: Entry, feeds: Feeds): string =>
  feeds.get(entry.feedId)?.publisher ?? hostOf(entry.url ?? '');

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

function authorOf(entry: Entry, publisher: string): string | undefined {
  const author = fold(entry.authors[0] ?? '');
  return author === '' || bareLetters(author) === bareLetters(publisher) ? undefined : author;
}

/** The other publishers of the same story, each once. */
function alsoLinks(placed: Placed, publisher: string, feeds: Feeds): AlsoLink[] {
  const byPublisher = new Map<string, string>();
  for (const entry of placed.others) {
    const other = publisherOf(entry, feeds);
    if (other !== publisher && entry.url !== undefined && !byPublisher.has(other)) byPublisher.set(other, entry.url);
  }
  return [...byPublisher].map(([name, url]) => ({ publisher: name, url }));
}

/** The name of a story over all editions. */
export const storyId = (key: string): string => hash(key);

export function toStory(placed: Placed, feeds: Feeds): Story {
  const { lead } = placed;
  const publisher = publisherOf(lead, feeds);
  const summary = summaryOf(lead);
  const author = authorOf(lead, publisher);
  return {
    id: storyId(placed.key),
    keys: placed.keys,
    title: headlineOf(lead) ?? '',
    url: lead.url ?? '',
    ...(summary === undefined ? {} : { summary }),
    publisher,
    ...(author === undefined ? {} : { author }),
    at: lead.at,
    dated: isDated(lead),
    feedId: lead.feedId,
    entryIds: [lead, ...placed.others].map((entry) => entry.id),
    also: alsoLinks(placed, publisher, feeds),
  };
}
