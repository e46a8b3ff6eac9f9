import { feedId } from '@/lib/catalogue/feed-id';
import type { OpmlFeed } from '@/lib/feed/opml';
import { isOwnSection, WEATHER_SECTION } from '@/lib/settings';
import type { FeedRow, SectionRow, SubscriptionRow } from '@/lib/store/db';
import { freeSectionId, ownSection } from '@/lib/store/sections';

/** A title that names a section, in whatever language: the reader's own, or one of the catalogue's. */
export type TitlesOf = (section: SectionRow) => readonly string[];

export type Stored = {
  readonly sections: readonly SectionRow[];
  readonly feeds: readonly Pick<FeedRow, 'id' | 'url'>[];
  readonly subscriptions: readonly SubscriptionRow[];
};

export type ImportNames = { readonly titlesOf: TitlesOf; readonly otherwise: string };

/** Rows to add, and what needs none: feeds that their section has already, and feeds that the file names twice for it. */
export type ImportPlan = {
  readonly sections: readonly SectionRow[];
  readonly feeds: readonly FeedRow[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly known: number;
  readonly twice: readonly OpmlFeed[];
};

const fold = (title: string): string => title.normalize('NFKC').toLowerCase().trim();

/** What an import adds to what is stored. It changes no row that is there. */
export function planImport(feeds: readonly OpmlFeed[], stored: Stored, names: ImportNames): ImportPlan {
  const sectionOf = sectionFinder(feeds, stored.sections, names);
  const placed = feeds.map((feed) => ({ feed, sectionId: sectionOf.find(feed) }));
  const byUrl = new Map(stored.feeds.map(({ id, url }) => [url, id]));
  const idOf = ({ url }: OpmlFeed): string => byUrl.get(url) ?? feedId(url);
  const knownFeeds = new Set(stored.feeds.map(({ id }) => id));
  const rows = new Map<string, FeedRow>();
  const desk = subscriptionDesk(stored.subscriptions);
  const twice: OpmlFeed[] = [];
  for (const { feed, sectionId } of placed) {
    const id = idOf(feed);
    if (!knownFeeds.has(id)) rows.set(id, rows.get(id) ?? feedRowOf(id, feed));
    if (desk.add(sectionId, id, feed) === 'twice') twice.push(feed);
  }
  const { subscriptions, known } = desk.end();
  return { sections: sectionOf.made(), feeds: [...rows.values()], subscriptions, known, twice };
}

const feedRowOf = (id: string, { url, siteUrl }: OpmlFeed): FeedRow => ({
  id,
  url,
  host: new URL(url).host,
  nextPollAt: 0,
  failureCount: 0,
  ...(siteUrl && { siteUrl }),
});

/** Each feed once in a section, behind what is there. */
function subscriptionDesk(stored: readonly SubscriptionRow[]) {
  const taken = new Set(stored.map(({ id }) => id));
  const placeOf = (sectionId: string, id: string) => `${sectionId}/${id}`;
  const before = new Set(stored.map(({ sectionId, feedId: id }) => placeOf(sectionId, id)));
  const added = new Set<string>();
  const next = new Map<string, number>();
  for (const { sectionId, position } of stored) next.set(sectionId, Math.max(next.get(sectionId) ?? 0, position + 1));
  const rows: SubscriptionRow[] = [];
  let known = 0;
  /** A subscription keeps its id when it moves, so the one that would be next here may stand in another section. */
  const freeKey = (place: string, count = 0): string => {
    const key = count === 0 ? place : `${place}/${count}`;
    return taken.has(key) ? freeKey(place, count + 1) : key;
  };
  return {
    add(sectionId: string, id: string, { title, paused, extras }: OpmlFeed): 'added' | 'known' | 'twice' {
      const place = placeOf(sectionId, id);
      if (added.has(place)) return 'twice';
      added.add(place);
      if (before.has(place)) {
        known += 1;
        return 'known';
      }
      const key = freeKey(place);
      const position = next.get(sectionId) ?? 0;
      next.set(sectionId, position + 1);
      taken.add(key);
      rows.push({
        id: key,
        sectionId,
        feedId: id,
        title,
        position,
        ...(paused && { paused }),
        ...(extras && { extras }),
      });
      return 'added';
    },
    end: () => ({ subscriptions: rows, known }),
  };
}

/**
 * The section that a feed belongs to: the one whose id its folder carries, else the one that is called like its innermost
 * folder, else a new one. Two folders of one name in different places are two sections, called by their whole path.
 */
function sectionFinder(
  feeds: readonly OpmlFeed[],
  sections: readonly SectionRow[],
  { titlesOf, otherwise }: ImportNames,
) {
  const usable = sections.filter(({ id }) => id !== WEATHER_SECTION);
  const byTitle = new Map(
    usable.flatMap((row) => titlesOf(row).map((title) => [fold(title), row.id] as const)).toReversed(),
  );
  const taken = new Set(sections.map(({ id }) => id));
  const isOurs = new Set(usable.map(({ id }) => id));
  const ambiguous = ambiguousNames(feeds);
  const made: SectionRow[] = [];
  let position = sections.reduce((last, row) => Math.max(last, row.position), -1);
  const make = (title: string, { section }: OpmlFeed): string => {
    const wanted =
      section?.id !== undefined && isOwnSection(section.id) && !taken.has(section.id) ? section.id : undefined;
    const id = wanted ?? freeSectionId(title, taken);
    position += 1;
    made.push({ ...ownSection(id, title, position), ...(section?.emoji && { emoji: section.emoji }) });
    taken.add(id);
    if (wanted) isOurs.add(id);
    return id;
  };
  return {
    find(feed: OpmlFeed): string {
      const { section, path } = feed;
      if (section?.id !== undefined && isOurs.has(section.id)) return section.id;
      const name = path.at(-1) ?? otherwise;
      const bare = byTitle.get(fold(name));
      // A section of ours that is not here is itself, whatever else bears its name.
      if (section?.id !== undefined && isOwnSection(section.id)) return make(name, feed);
      if (bare !== undefined) return bare;
      const title = ambiguous.has(fold(name)) ? path.join(' / ') : name;
      const id = byTitle.get(fold(title)) ?? make(title, feed);
      byTitle.set(fold(title), id);
      return id;
    },
    made: (): readonly SectionRow[] => made,
  };
}

/** Names that folders in different places share. */
function ambiguousNames(feeds: readonly OpmlFeed[]): ReadonlySet<string> {
  const places = new Map<string, string>();
  const found = new Set<string>();
  for (const { path } of feeds) {
    const name = fold(path.at(-1) ?? '');
    const place = fold(path.join(' / '));
    if ((places.get(name) ?? place) !== place) found.add(name);
    places.set(name, place);
  }
  return found;
}
