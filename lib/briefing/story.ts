import type { Candidate } from '@/lib/briefing/candidate';
import { isDated } from '@/lib/briefing/dated';
import { type Desk, publisherOf } from '@/lib/briefing/desk';
import { headlineOf, summaryOf } from '@/lib/briefing/entry-words';
import { bareLetters, fold } from '@/lib/briefing/fold';
import { pictureOf } from '@/lib/briefing/picture';
import { firstSeenAt, reasonsFor } from '@/lib/briefing/reasons';
import type { AlsoLink, EditionSection, Story } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { hash } from '@/lib/hash';

function authorOf(entry: Entry, publisher: string): string | undefined {
  const author = fold(entry.authors[0] ?? '');
  return author === '' || bareLetters(author) === bareLetters(publisher) ? undefined : author;
}

/** The other publishers of the same story, each once. */
function alsoLinks(others: readonly Entry[], publisher: string, feeds: Desk['feeds']): AlsoLink[] {
  const byPublisher = new Map<string, string>();
  for (const entry of others) {
    const other = publisherOf(entry, feeds);
    if (other !== publisher && entry.url !== undefined && !byPublisher.has(other)) byPublisher.set(other, entry.url);
  }
  return [...byPublisher].map(([name, url]) => ({ publisher: name, url }));
}

/** The name of a story over all editions. */
export const storyId = (key: string): string => hash(key);

/** Nothing is marked as new in an edition that has none before it. */
function markOf({ verdict, group }: Candidate, { since }: Desk): Story['mark'] {
  if (verdict.kind === 'update') return 'update';
  return since !== undefined && firstSeenAt(group) > since ? 'new' : undefined;
}

export function toStory(candidate: Candidate, desk: Desk, windowHours: EditionSection['windowHours']): Story {
  const { lead, group, publisher, rank } = candidate;
  const others = group.entries.filter((entry) => entry !== lead);
  const summary = summaryOf(lead);
  const image = pictureOf(lead.image);
  const author = authorOf(lead, publisher);
  const mark = markOf(candidate, desk);
  return {
    id: storyId(group.key),
    keys: group.keys,
    title: headlineOf(lead) ?? '',
    url: lead.url ?? '',
    ...(summary === undefined ? {} : { summary }),
    ...(image === undefined ? {} : { image }),
    publisher,
    ...(author === undefined ? {} : { author }),
    at: lead.at,
    dated: isDated(lead),
    feedId: lead.feedId,
    entryIds: [lead, ...others].map((entry) => entry.id),
    also: alsoLinks(others, publisher, desk.feeds),
    publisherCount: rank.facts.publisherCount,
    ...(mark === undefined ? {} : { mark }),
    reasons: reasonsFor(candidate, { windowHours, now: desk.now }),
  };
}
