import Dexie from 'dexie';
import { monthlyCount } from '@/lib/briefing/rank';
import { heardBy } from '@/lib/briefing/section-rule';
import type { FeedFacts, SectionRule } from '@/lib/briefing/types';
import { WEATHER_SECTION } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';
import { DAY, type Millis } from '@/lib/time';

/** Enabled news sections in the reader's order, each with its feeds; one that takes stories by words listens to those of all. */
export async function sectionRules(): Promise<SectionRule[]> {
  const rows = (await readSections()).filter((section) => section.enabled && section.id !== WEATHER_SECTION);
  const asked = (await db.subscriptions.orderBy('id').toArray()).filter(({ paused }) => !paused);
  const subscriptions = Map.groupBy(asked, (row) => row.sectionId);
  const ofSection = (id: string) =>
    (subscriptions.get(id) ?? []).toSorted((a, b) => a.position - b.position).map((row) => row.feedId);
  const all = [...new Set(rows.flatMap(({ id }) => ofSection(id)))];
  return rows.map(({ id, title, maxStories, breadth, windowHours, says }) => ({
    id,
    title,
    maxStories,
    breadth,
    windowHours,
    feedIds: ofSection(id),
    ...(says && says.length > 0 ? { says, heardIds: all } : {}),
  }));
}

/** What is known of the feeds of these sections, and whether any of it is sample news. */
export async function feedFacts(sections: readonly SectionRule[]): Promise<{ feeds: FeedFacts[]; sample: boolean }> {
  const ids = [...new Set(sections.flatMap(heardBy))];
  const titles = new Map((await db.subscriptions.toArray()).map((row) => [row.feedId, row.title]));
  const rows = (await db.feeds.bulkGet(ids)).filter((row) => row !== undefined);
  const feeds = rows.map(({ id, url, title, outcome, status, attemptedAt, lastSuccessAt, newestAt }) => {
    const publisher = titles.get(id) ?? title ?? new URL(url).hostname;
    return { id, url, publisher, outcome, status, attemptedAt, lastSuccessAt, newestAt };
  });
  return { feeds, sample: rows.some((row) => row.sample === true) };
}

/** The same feeds, each with how much it publishes. */
export const withMonthlyCounts = (feeds: readonly FeedFacts[], now: Millis): Promise<FeedFacts[]> =>
  Promise.all(
    feeds.map(async (feed) => {
      const lately = db.entries.where('[feedId+at]').between([feed.id, now - 30 * DAY], [feed.id, Dexie.maxKey]);
      const [count, oldest] = await Promise.all([lately.count(), lately.first()]);
      return oldest ? { ...feed, monthlyCount: monthlyCount(count, now - oldest.at) } : feed;
    }),
  );
