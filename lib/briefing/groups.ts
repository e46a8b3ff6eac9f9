import { canonicalUrl } from '@/lib/briefing/canonical-url';
import { headlineOf } from '@/lib/briefing/entry-words';
import { type Background, type Mergeable, merge } from '@/lib/briefing/merge';
import { inWidestWindow } from '@/lib/briefing/window';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** Entries about one event. `keys` are their canonical addresses, `key` that of the earliest: what the event goes by. */
export type Group = {
  readonly key: string;
  readonly keys: readonly string[];
  readonly entries: readonly [Entry, ...Entry[]];
};

type Members = [Entry, ...Entry[]];
type Context = {
  readonly now: Millis;
  readonly publisherOf: (entry: Entry) => string;
  readonly background: Background;
};

/** One story may stand in several feeds, and several times in one. Groups come in the order of their first entry. */
function byAddress(entries: readonly Entry[]): Map<string, Members> {
  const groups = new Map<string, Members>();
  for (const entry of entries) {
    if (entry.url === undefined) continue;
    const key = canonicalUrl(entry.url);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

const earliestOf = (members: readonly [Entry, ...Entry[]]): Entry =>
  members.reduce((first, entry) => (entry.at < first.at ? entry : first), members[0]);

/** A group as the merger sees it: told by its earliest entry. Without a headline there is nothing to compare. */
function mergeable(key: string, members: Members, { publisherOf }: Context): Mergeable[] {
  const entry = earliestOf(members);
  const title = headlineOf(entry);
  const summary = entry.summary ?? entry.text;
  return title === undefined
    ? []
    : [{ id: key, title, summary, url: '', publisher: publisherOf(entry), publishedAt: entry.at }];
}

/**
 * So many headlines are compared with each other, about two days of a hundred feeds: the work grows with the square. Of
 * more, each feed's newest go first, so that what is left out is the oldest of those who print most.
 */
const MOST_COMPARED = 3000;

type Keyed = readonly [key: string, members: Members];

function newestOfEach(recent: readonly Keyed[]): readonly Keyed[] {
  if (recent.length <= MOST_COMPARED) return recent;
  const dated = recent.map((one) => ({ one, entry: earliestOf(one[1]) }));
  const printed = new Map<string, number>();
  const ranked = dated
    .toSorted((a, b) => b.entry.at - a.entry.at || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ one, entry: { feedId } }) => {
      const place = printed.get(feedId) ?? 0;
      printed.set(feedId, place + 1);
      return { one, place };
    });
  return ranked
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MOST_COMPARED)
    .map(({ one }) => one);
}

/**
 * Entries grouped by event: first by canonical address, then by headline among what is recent enough to be printed.
 */
export function groupEntries(entries: readonly Entry[], context: Context): Group[] {
  const groups = byAddress(entries);
  const recent = [...groups].filter(([, members]) => inWidestWindow(earliestOf(members).at, context.now));
  const events = merge(
    newestOfEach(recent).flatMap(([key, members]) => mergeable(key, members, context)),
    context.background,
  );
  const eventOf = new Map(events.flatMap((keys) => keys.map((key) => [key, keys] as const)));
  const together = new Map([...groups.keys()].map((key) => [eventOf.get(key)?.[0] ?? key, eventOf.get(key) ?? [key]]));
  return [...together.values()].map((keys) => groupOf(keys, groups));
}

function groupOf(keys: readonly string[], groups: ReadonlyMap<string, Members>): Group {
  const [only = ''] = keys;
  const entries = keys.flatMap((key) => groups.get(key) ?? []) as Members;
  // An address costs a `URL` of the browser's, which is large and long-lived: most groups have one, and it is known.
  const key = keys.length === 1 ? only : canonicalUrl(earliestOf(entries).url ?? '');
  return { key, keys, entries };
}
