import { conditionOf, isFailing } from '@/components/feed-condition';
import { bareWords } from '@/lib/briefing/word-match';
import { bareShare } from '@/lib/feed-habits';
import type { FeedFacts } from '@/lib/feed-health';
import type { Pace } from '@/lib/pace';
import type { FeedView } from '@/lib/settings';
import { DAY, type Millis } from '@/lib/time';

/** What the table of all feeds can be put in order by. */
export const FEED_ORDERS = ['name', 'state', 'success', 'newest', 'pace', 'bare', 'next'] as const;
export type FeedOrder = (typeof FEED_ORDERS)[number];
export type Direction = 'ascending' | 'descending';
export type Sorting = { readonly by: FeedOrder; readonly direction: Direction };

/** The end of each order that a reader looks for first: what is longest ago, and most. */
const BEGINS: Readonly<Record<FeedOrder, Direction>> = {
  name: 'ascending',
  state: 'descending',
  success: 'ascending',
  newest: 'descending',
  pace: 'descending',
  bare: 'descending',
  next: 'ascending',
};

/** What failed stands above what did not. */
export const WORST_FIRST: Sorting = { by: 'state', direction: 'descending' };

export const sortingBy = (by: FeedOrder): Sorting => ({ by, direction: BEGINS[by] });

/** The same column again turns its order. */
export const nextSorting = (sorting: Sorting, by: FeedOrder): Sorting =>
  sorting.by === by ? { by, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' } : sortingBy(by);

/** Which feeds the table can be left to. */
export const FEED_KINDS = ['all', 'failing', 'waiting', 'good', 'paused', 'moved', 'quiet'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

type Facts = ReadonlyMap<string, FeedFacts>;
type Known = { readonly facts: Facts; readonly now: Millis };

/** A feed without anything new for so long is quiet. */
const QUIET_AFTER: Millis = 30 * DAY;

export function isOfKind(feed: FeedView, kind: FeedKind, { facts, now }: Known): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'failing':
      return !feed.paused && isFailing(feed);
    case 'waiting':
    case 'good':
      return !feed.paused && conditionOf(feed) === kind;
    case 'paused':
      return feed.paused === true;
    case 'moved':
      return facts.get(feed.id)?.moving !== undefined;
    case 'quiet':
      return feed.newestAt !== undefined && feed.newestAt < now - QUIET_AFTER;
    default:
      return kind satisfies never;
  }
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);
/** Thousands of titles are compared at each sign that is typed, and seldom change. */
const bared = new Map<string, string>();
function bareOf(text: string): string {
  const known = bared.get(text);
  if (known !== undefined) return known;
  const bare = isPlain(text) ? text.toLowerCase() : bareWords(text);
  bared.set(text, bare);
  return bare;
}

/** Whether a feed says in its name or its address what is looked for. */
export function says(text: string): (feed: FeedView) => boolean {
  const sought = bareWords(text);
  if (sought === '') return () => true;
  return ({ title, url }) => bareOf(title).includes(sought) || url.toLowerCase().includes(sought);
}

const PER_DAY: Readonly<Record<Pace['per'], number>> = { day: 1, week: 1 / 7, month: 1 / 30, year: 1 / 365 };
/** Of conditions, the worst is the most. */
const BADNESS = { good: 0, waiting: 0, bad: 1 } as const;

/** What is compared; undefined stands at the end, whichever way the order goes. */
function keyOf(feed: FeedView, by: FeedOrder, facts: Facts): string | number | undefined {
  switch (by) {
    case 'name':
      return bareOf(feed.title);
    case 'state':
      return BADNESS[conditionOf(feed)];
    case 'success':
      return feed.lastSuccessAt;
    case 'newest':
      return feed.newestAt;
    case 'pace':
      return feed.pace && feed.pace.count * PER_DAY[feed.pace.per];
    case 'bare':
      return bareShareOf(facts.get(feed.id));
    case 'next':
      return feed.nextPollAt;
    default:
      return by satisfies never;
  }
}

const bareShareOf = (facts: FeedFacts | undefined): number | undefined => facts?.habits && bareShare(facts.habits);

/** Feeds that are equal keep the reader's own order. */
export function inOrder(feeds: readonly FeedView[], { by, direction }: Sorting, facts: Facts): readonly FeedView[] {
  const turn = direction === 'ascending' ? 1 : -1;
  const keyed = feeds.map((feed) => ({ feed, key: keyOf(feed, by, facts) }));
  const sorted = keyed.toSorted(({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return a < b ? -turn : a > b ? turn : 0;
  });
  return sorted.map(({ feed }) => feed);
}
