import type { Entry } from '@/lib/feed/types';
import { documentOfPrinted, type PrintedStory } from '@/lib/search/documents';
import { find, type Searchable, searchable } from '@/lib/search/find';
import { packSegment } from '@/lib/search/segment';
import type { SearchAnswer, SearchProgress, SearchQuery, SearchResult } from '@/lib/search/types';
import { db, type SegmentRow } from '@/lib/store/db';
import { readFacts, type SearchFacts, shownIn } from '@/lib/store/search-facts';
import { type Alive, indexAsStored, packEntries, readSegments, updateIndex } from '@/lib/store/search-index';

export type Searcher = {
  find(query: SearchQuery, limit: number): Promise<SearchAnswer>;
  /** Brings the index up to date, while it can be searched. */
  update(onChange: (progress: SearchProgress) => void): Promise<void>;
  /** Looks as well at the newest of what is not indexed, at most `max` entries, and stores nothing: for who has little time. */
  glance(max: number): Promise<void>;
};

/** Entries that are packed without a pause when there is little time. */
const GLANCE_SIZE = 500;

/** Looks through all that is stored: as soon as it is there, in what was indexed when somebody searched last. */
export async function createSearcher(timeZone: string): Promise<Searcher> {
  let facts = await readFacts(timeZone);
  let pool = (await readSegments()).map((row) => ready(row, facts));
  return {
    find: (query, limit) => answer(pool, facts, query, limit),
    async update(onChange) {
      const { segments, alive } = await updateIndex({
        segment(row) {
          pool = [...without(pool, row), ready(row, facts)];
        },
        progress: onChange,
      });
      facts = await readFacts(timeZone);
      pool = [...segments.map((row) => ready(row, facts, alive)), printedOnly(facts, segments, alive)];
    },
    async glance(max) {
      const { segments, alive, missing } = await indexAsStored();
      pool = segments.map((row) => ready(row, facts, alive));
      for (let from = 0; from < Math.min(max, missing.length); from += GLANCE_SIZE) {
        const segment = await packEntries(missing.slice(from, Math.min(from + GLANCE_SIZE, max)));
        pool = [...pool, searchable(segment, facts.storyOf)];
      }
    },
  };
}

function ready(row: SegmentRow, { storyOf }: SearchFacts, alive?: Alive): Searchable {
  const one = searchable(row, storyOf);
  return { ...one, alive: alive?.get(row.id) ?? one.alive };
}

/** What stands in a new segment is no longer alive in others. */
function without(pool: readonly Searchable[], { ids }: SegmentRow): Searchable[] {
  const moved = new Set(ids);
  return pool.map((one) => ({
    ...one,
    alive: one.alive.map((isAlive, place) => (moved.has(one.segment.ids[place] ?? '') ? 0 : isAlive)),
  }));
}

/** Stories of which no entry is stored any more are found as they were printed. */
function printedOnly({ printed }: SearchFacts, segments: readonly SegmentRow[], alive: Alive): Searchable {
  const entryIds = new Set(segments.flatMap((row) => row.ids.filter((_, place) => alive.get(row.id)?.[place] === 1)));
  const alone = [...printed.values()].filter((story) => !story.entryIds.some((id) => entryIds.has(id)));
  const byStory = new Map(alone.map((story) => [story.storyId ?? story.id, story]));
  return searchable(packSegment([...byStory.values()].map(documentOfPrinted)));
}

async function answer(
  pool: readonly Searchable[],
  facts: SearchFacts,
  query: SearchQuery,
  limit: number,
): Promise<SearchAnswer> {
  const { count, ids } = find(pool, query, limit);
  const entries = new Map((await db.entries.bulkGet([...ids])).flatMap((entry) => (entry ? [[entry.id, entry]] : [])));
  const results = ids.map((id) => {
    const entry = entries.get(id);
    const story = facts.printed.get(id);
    return entry ? resultOf(entry, facts) : story && printedResult(story, facts);
  });
  return { count, results: results.filter((result) => result !== undefined) };
}

const resultOf = (entry: Entry, facts: SearchFacts): SearchResult => ({
  id: entry.id,
  title: entry.title ?? '',
  url: entry.url,
  text: entry.summary ?? entry.text ?? '',
  publisher: facts.publishers.get(entry.feedId),
  at: entry.at,
  section: facts.sections.get(entry.feedId),
  shown: facts.shown.get(entry.id),
});

const printedResult = ({ id, past, ...story }: PrintedStory, { currentId }: SearchFacts): SearchResult => ({
  id,
  title: story.title,
  url: story.url,
  text: story.summary ?? '',
  publisher: story.publisher,
  at: past.at,
  section: { id: story.sectionId, title: story.sectionTitle },
  shown: shownIn(past, currentId),
});
