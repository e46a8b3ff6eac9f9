import type { CompileInput } from '@/lib/briefing/compile-input';
import type { Edition, FeedFacts, SectionRule } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { DAY, HOUR } from '@/lib/time';

/** Saturday 21 November 2026, 06:45 in Toronto. */
export const NOW = Date.parse('2026-11-21T11:45:00Z');
export const ZONE = 'America/Toronto';

/** An entry of `feedId`, `hours` old. */
export function entry(feedId: string, slug: string, hours: number, more: Partial<Entry> = {}): Entry {
  const at = NOW - hours * HOUR;
  return {
    id: `${feedId}/${slug}`,
    feedId,
    identity: slug,
    revision: 1,
    contentHash: slug,
    title: `Title of ${slug}`,
    url: `https://${feedId}.example/${slug}`,
    summary: `What ${slug} is about, told by ${feedId}.`,
    authors: [],
    categories: [],
    publishedAt: at,
    firstSeenAt: at,
    at,
    ...more,
  };
}

export const feed = (id: string, more: Partial<FeedFacts> = {}): FeedFacts => ({
  id,
  url: `https://${id}.example/feed.xml`,
  publisher: id.toUpperCase(),
  outcome: 'ok',
  attemptedAt: NOW,
  ...more,
});

export const section = (id: string, feedIds: readonly string[], more: Partial<SectionRule> = {}): SectionRule => ({
  id,
  feedIds,
  maxStories: 5,
  breadth: 5,
  ...more,
});

export function input(parts: Partial<CompileInput> & Pick<CompileInput, 'sections'>): CompileInput {
  const feedIds = [...new Set(parts.sections.flatMap((rule) => rule.feedIds))];
  return {
    now: NOW,
    dueAt: NOW,
    nextAt: NOW + DAY,
    timeZone: ZONE,
    state: 'final',
    occasion: 'scheduled',
    sample: false,
    feeds: feedIds.map((id) => feed(id)),
    entries: [],
    shown: [],
    ...parts,
  };
}

export const slugs = (edition: Edition, sectionId: string): string[] =>
  edition.sections.find(({ id }) => id === sectionId)?.stories.map(({ url }) => url.replace(/^.*\//, '')) ?? [];
