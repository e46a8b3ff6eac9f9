import type { OpmlFeed } from '@/lib/feed/opml';
import type { OpmlGroup } from '@/lib/feed/opml-write';
import { db, type SectionRow } from '@/lib/store/db';
import { type ImportNames, planImport } from '@/lib/store/import-plan';
import { readSections } from '@/lib/store/sections';

/** The rows that an import added, by id: enough to take exactly it back. */
export type ImportBatch = {
  readonly sections: readonly string[];
  readonly feeds: readonly string[];
  readonly subscriptions: readonly string[];
};

export type ImportResult = {
  readonly added: number;
  readonly known: number;
  /** Feeds that the file names a second time for the same section. */
  readonly twice: readonly OpmlFeed[];
  readonly batch: ImportBatch;
};

type Import = ImportNames & {
  readonly feeds: readonly OpmlFeed[];
  /** Told after each slice how many of the feeds are written. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** So many rows are written at once: a few tens of milliseconds. */
const SLICE = 250;

/**
 * Subscribes to feeds in the section that their folder names, else in a new one of that name, else in one called
 * `otherwise`. What a section has already stays. All or nothing.
 */
export function importFeeds({ feeds, titlesOf, otherwise, onProgress }: Import): Promise<ImportResult> {
  return db.transaction('rw', db.sections, db.feeds, db.subscriptions, async () => {
    const stored = {
      sections: await readSections(),
      feeds: await db.feeds.toArray(),
      subscriptions: await db.subscriptions.toArray(),
    };
    const plan = planImport(feeds, stored, { titlesOf, otherwise });
    await db.sections.bulkAdd([...plan.sections]);
    for (const rows of slicesOf(plan.feeds)) await db.feeds.bulkAdd(rows);
    let done = 0;
    for (const rows of slicesOf(plan.subscriptions)) {
      await db.subscriptions.bulkAdd(rows);
      done += rows.length;
      onProgress?.(done, plan.subscriptions.length);
    }
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    const batch = {
      sections: idsOf(plan.sections),
      feeds: idsOf(plan.feeds),
      subscriptions: idsOf(plan.subscriptions),
    };
    return { added: plan.subscriptions.length, known: plan.known, twice: plan.twice, batch };
  });
}

const slicesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, i) => rows.slice(i * SLICE, (i + 1) * SLICE));

/**
 * Takes an import back: the rows it added and no other. A section or a feed of it stays where the reader has put something
 * of theirs to it meanwhile.
 */
export function undoImport({ sections, feeds, subscriptions }: ImportBatch): Promise<void> {
  return db.transaction('rw', db.sections, db.feeds, db.subscriptions, db.words, async () => {
    await db.subscriptions.bulkDelete([...subscriptions]);
    const left = await db.subscriptions.toArray();
    const inUse = new Set([...left.flatMap((row) => [row.sectionId, row.feedId]), ...(await wordSections())]);
    await db.sections.bulkDelete(sections.filter((id) => !inUse.has(id)));
    await db.feeds.bulkDelete(feeds.filter((id) => !inUse.has(id)));
  });
}

const wordSections = async (): Promise<string[]> =>
  (await db.words.toArray()).flatMap(({ sectionId }) => sectionId ?? []);

/** Everything that is subscribed to, by section, for other readers to take. */
export async function subscribedFeeds(titleOf: (section: SectionRow) => string): Promise<OpmlGroup[]> {
  const feeds = new Map((await db.feeds.toArray()).map((feed) => [feed.id, feed]));
  const subscriptions = Map.groupBy(await db.subscriptions.orderBy('id').toArray(), (row) => row.sectionId);
  const groups = (await readSections()).map((section) => ({
    id: section.id,
    title: titleOf(section),
    emoji: section.emoji,
    feeds: (subscriptions.get(section.id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ feedId: id, title, paused, extras }) => {
        const feed = feeds.get(id);
        return feed ? [{ title, url: feed.url, siteUrl: feed.siteUrl, paused, extras }] : [];
      }),
  }));
  return groups.filter((group) => group.feeds.length > 0);
}
