import { feedId } from '@/lib/catalogue/feed-id';
import type { OpmlFeed } from '@/lib/feed/opml';
import type { OpmlGroup } from '@/lib/feed/opml-write';
import { hash } from '@/lib/hash';
import { db, type SectionRow } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';
import { DEFAULT_MAX_STORIES } from '@/lib/store/seed';

export type ImportResult = { readonly added: number; readonly known: number };

/** A title that names a section, in whatever language: the reader's own, or one of the catalogue's. */
export type TitlesOf = (section: SectionRow) => readonly string[];

const EMOJI = '📰';
/** Between the catalogue's narrow and wide sections: whoever makes a section of their own means it. */
export const OWN_BREADTH = 2;

type Import = { readonly feeds: readonly OpmlFeed[]; readonly titlesOf: TitlesOf; readonly otherwise: string };

/**
 * Subscribes to feeds in the section that their innermost folder names, else in a new one of that name, else in one
 * called `otherwise`. What a section has already stays. All or nothing.
 */
export function importFeeds({ feeds, titlesOf, otherwise }: Import): Promise<ImportResult> {
  return db.transaction('rw', db.sections, db.feeds, db.subscriptions, async () => {
    const byTitle = new Map(
      (await readSections()).flatMap((row) => titlesOf(row).map((title) => [fold(title), row.id])),
    );
    const before = await db.subscriptions.count();
    for (const feed of feeds) {
      const title = feed.path.at(-1) ?? otherwise;
      const sectionId = byTitle.get(fold(title)) ?? (await addSection(title));
      byTitle.set(fold(title), sectionId);
      await subscribe(feed, sectionId);
    }
    const added = (await db.subscriptions.count()) - before;
    return { added, known: feeds.length - added };
  });
}

const fold = (title: string): string => title.normalize('NFKC').toLowerCase().trim();

async function addSection(title: string): Promise<string> {
  const id = `own-${hash(fold(title))}`;
  const position = await db.sections.count();
  await db.sections.put({
    id,
    title,
    emoji: EMOJI,
    enabled: true,
    maxStories: DEFAULT_MAX_STORIES,
    breadth: OWN_BREADTH,
    position,
  });
  return id;
}

async function subscribe({ url, title, siteUrl }: OpmlFeed, sectionId: string): Promise<void> {
  const id = feedId(url);
  if ((await db.feeds.get(id)) === undefined) {
    await db.feeds.add({ id, url, host: new URL(url).host, nextPollAt: 0, failureCount: 0, siteUrl });
  }
  const key = `${sectionId}/${id}`;
  const known = await db.subscriptions.where('sectionId').equals(sectionId).toArray();
  if (known.some((row) => row.feedId === id)) return;
  await db.subscriptions.add({ id: key, sectionId, feedId: id, title, position: known.length });
}

/** Everything that is subscribed to, by section, for other readers to take. */
export async function subscribedFeeds(titleOf: (section: SectionRow) => string): Promise<OpmlGroup[]> {
  const feeds = new Map((await db.feeds.toArray()).map((feed) => [feed.id, feed]));
  const subscriptions = Map.groupBy(await db.subscriptions.orderBy('id').toArray(), (row) => row.sectionId);
  const groups = (await readSections()).map((section) => ({
    title: titleOf(section),
    feeds: (subscriptions.get(section.id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ feedId: id, title }) => {
        const feed = feeds.get(id);
        return feed ? [{ title, url: feed.url, siteUrl: feed.siteUrl }] : [];
      }),
  }));
  return groups.filter((group) => group.feeds.length > 0);
}
