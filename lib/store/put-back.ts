import { type FeedView, type SectionView, WEATHER_SECTION } from '@/lib/settings';
import { confirmed } from '@/lib/store/confirmed';
import { db } from '@/lib/store/db';
import { OWN_BREADTH } from '@/lib/store/sections';
import { troubleOf } from '@/lib/store/trouble';
import type { Trouble } from '@/lib/trouble';

/** Deletes everything. Only ever on the reader's own word. */
export function deleteStore(): Promise<Trouble | undefined> {
  return confirmed(db.delete()).then(
    () => undefined,
    (error: unknown) => troubleOf(error) ?? { kind: 'unopened', detail: String(error) },
  );
}

/** Sections and their feeds as a page last showed them. A section that it did not show stays as it is. */
export function putBackSections(sections: readonly SectionView[]): Promise<void> {
  return db.transaction('rw', db.sections, db.subscriptions, db.feeds, async () => {
    for (const [position, section] of sections.entries()) {
      await putBackSection(section, position);
      if (section.id !== WEATHER_SECTION) await putBackFeeds(section);
    }
  });
}

async function putBackSection({ feeds: _, ...shown }: SectionView, position: number): Promise<void> {
  const known = await db.sections.get(shown.id);
  await db.sections.put({ breadth: OWN_BREADTH, ...known, ...shown, position });
}

async function putBackFeeds({ id: sectionId, feeds }: SectionView): Promise<void> {
  const before = await db.subscriptions.where('sectionId').equals(sectionId).toArray();
  const shown = new Set(feeds.map((feed) => feed.id));
  await db.subscriptions.bulkDelete(before.filter((row) => !shown.has(row.feedId)).map((row) => row.id));
  for (const [position, feed] of feeds.entries()) {
    await putBackFeed(feed);
    const { title, paused, subscriptionId } = feed;
    const id = subscriptionId ?? before.find((row) => row.feedId === feed.id)?.id ?? `${sectionId}/${feed.id}`;
    await db.subscriptions.put({ id, sectionId, feedId: feed.id, title, position, ...(paused && { paused }) });
  }
}

async function putBackFeed({ id, url, hosts }: FeedView): Promise<void> {
  if (await db.feeds.get(id)) return;
  const [, ...alsoHosts] = hosts;
  await db.feeds.add({ id, url, host: new URL(url).host, alsoHosts, nextPollAt: 0, failureCount: 0 });
}
