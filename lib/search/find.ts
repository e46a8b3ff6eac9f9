import { countTerms } from '@/lib/search/segment';
import type { SearchQuery, Segment } from '@/lib/search/types';
import { termsOf } from '@/lib/search/words';
import type { Millis } from '@/lib/time';

/** A segment in use. */
export type Searchable = {
  readonly segment: Segment;
  /** By document: 0 where it is gone, or stands in another segment by now. */
  readonly alive: Uint8Array;
  /** Documents that tell a story together with others, by their place: such a story counts once. */
  readonly stories: ReadonlyMap<number, string>;
};

export const searchable = (segment: Segment, storyOf: ReadonlyMap<string, string> = new Map()): Searchable => ({
  segment,
  alive: new Uint8Array(segment.ids.length).fill(1),
  stories: new Map(
    segment.ids.flatMap((id, place) => {
      const story = storyOf.get(id);
      return story === undefined ? [] : [[place, story] as const];
    }),
  ),
});

/** `count` is of all that were found; `ids` are the newest of them, the newest first. */
export type Found = { readonly count: number; readonly ids: readonly string[] };

/** A query beyond that is no query: its first words will do. */
const MAX_TERMS = 16;

/** Documents that have every word of the query or begin a word with it; none where it has no word. */
export function find(searchables: readonly Searchable[], query: SearchQuery, limit: number): Found {
  const terms = termsOf(query.text).slice(0, MAX_TERMS);
  if (terms.length === 0) return { count: 0, ids: [] };
  const tally = tallyOf(limit);
  for (const one of searchables) tallySegment(one, terms, query, tally);
  return tally.found();
}

type Tally = {
  add(at: Millis, one: Searchable, place: number): void;
  found(): Found;
};

/** Keeps only the newest of what is added: where everything is found, naming and sorting it all would take a tenth of a second. */
function tallyOf(limit: number): Tally {
  const seen = new Set<string>();
  const newest: { readonly at: Millis; readonly id: string }[] = [];
  let count = 0;
  return {
    add(at, { segment, stories }, place) {
      const story = stories.get(place);
      if (story !== undefined && seen.has(story)) return;
      if (story !== undefined) seen.add(story);
      count += 1;
      if (newest.length === limit && at <= (newest.at(-1)?.at ?? 0)) return;
      const before = newest.findIndex((other) => other.at < at);
      newest.splice(before === -1 ? newest.length : before, 0, { at, id: segment.ids[place] ?? '' });
      newest.length = Math.min(newest.length, limit);
    },
    found: () => ({ count, ids: newest.map(({ id }) => id) }),
  };
}

function tallySegment(one: Searchable, terms: readonly string[], query: SearchQuery, tally: Tally): void {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = query;
  const { segment, alive } = one;
  const wanted = query.sources && new Set(query.sources);
  const isWanted = segment.sources.map((source) => wanted?.has(source) ?? true);
  countTerms(segment, terms).forEach((count, place) => {
    if (count !== terms.length || alive[place] !== 1 || !isWanted[segment.sourceOf[place] ?? 0]) return;
    const at = segment.at[place] ?? 0;
    if (at >= since && at < until) tally.add(at, one, place);
  });
}
