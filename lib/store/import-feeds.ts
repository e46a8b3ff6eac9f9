import type { OpmlFeed } from '@/lib/feed/opml';
import type { OpmlGroup } from '@/lib/feed/opml-write';
import { db, type SectionRow } from '@/lib/store/db';
import { addSection, readSections } from '@/lib/store/sections';
import { subscribe } from '@/lib/store/subscriptions';

export type ImportResult = { readonly added: number; readonly known: number };

/** A title that names a section, in whatever language: the reader's own, or one of the catalogue's. */
export type TitlesOf = (section: SectionRow) => readonly string[];

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
      await subscribe(sectionId, { url: feed.url, title: feed.title, siteUrl: feed.siteUrl });
    }
    const added = (await db.subscriptions.count()) - before;
    return { added, known: feeds.length - added };
  });
}

const fold = (title: string): string => title.normalize('NFKC').toLowerCase().trim();

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
