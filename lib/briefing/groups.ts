import { canonicalUrl } from '@/lib/briefing/canonical-url';
import { headlineOf } from '@/lib/briefing/entry-words';
import { type Background, type Mergeable, merging } from '@/lib/briefing/merge';
import { each, type Steps } from '@/lib/briefing/steps';
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

/** So many addresses are named in a few milliseconds. */
const PER_STEP = 1000;

/** One story may stand in several feeds, and several times in one. Groups come in the order of their first entry. */
function* byAddress(entries: readonly Entry[]): Steps<Map<string, Members>> {
  const groups = new Map<string, Members>();
  yield* each(entries, PER_STEP, (entry) => {
    if (entry.url === undefined) return;
    const key = canonicalUrl(entry.url);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  });
  return groups;
}

const earliestOf = (members: readonly [Entry, ...Entry[]]): Entry =>
  members.length === 1 ? members[0] : members.reduce((first, entry) => (entry.at < first.at ? entry : first));

/** A group as the merger sees it: told by its earliest entry. Without a headline there is nothing to compare. */
function mergeable({ key, entry }: Keyed, { publisherOf }: Context): Mergeable[] {
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

/** The entries of an address, told by the earliest. */
type Keyed = { readonly key: string; readonly members: Members; readonly entry: Entry };

const newestFirst = ({ entry: a }: Keyed, { entry: b }: Keyed): number => b.at - a.at || (a.id < b.id ? -1 : 1);

function newestOfEach(recent: readonly Keyed[]): readonly Keyed[] {
  if (recent.length <= MOST_COMPARED) return recent;
  const feeds = [...Map.groupBy(recent, ({ entry }) => entry.feedId).values()].map((own) => own.toSorted(newestFirst));
  const newest: Keyed[] = [];
  for (let place = 0; newest.length < MOST_COMPARED; place++)
    newest.push(...feeds.flatMap((own) => own[place] ?? []).toSorted(newestFirst));
  return newest.slice(0, MOST_COMPARED);
}

/** What stands together is a group where its first address stands; all others are groups of their own. */
function together(addresses: ReadonlyMap<string, Members>, events: readonly (readonly string[])[]): Group[] {
  const eventOf = new Map(events.flatMap((keys) => (keys.length > 1 ? keys.map((key) => [key, keys] as const) : [])));
  const told = new Set<readonly string[]>();
  const groups: Group[] = [];
  for (const [key, members] of addresses) {
    const keys = eventOf.get(key);
    if (!keys) groups.push({ key, keys: [key], entries: members });
    else if (!told.has(keys)) groups.push(groupOf(keys, addresses));
    if (keys) told.add(keys);
  }
  return groups;
}

function groupOf(keys: readonly string[], addresses: ReadonlyMap<string, Members>): Group {
  const entries = keys.flatMap((key) => addresses.get(key) ?? []) as Members;
  return { key: canonicalUrl(earliestOf(entries).url ?? ''), keys, entries };
}

/**
 * Entries grouped by event: first by canonical address, then by headline among what is recent enough to be printed.
 */
export function* grouping(entries: readonly Entry[], context: Context): Steps<Group[]> {
  const addresses = yield* byAddress(entries);
  const recent: Keyed[] = [];
  for (const [key, members] of addresses) {
    const entry = earliestOf(members);
    if (inWidestWindow(entry.at, context.now)) recent.push({ key, members, entry });
  }
  yield;
  const compared = newestOfEach(recent).flatMap((one) => mergeable(one, context));
  yield;
  const events = yield* merging(compared, context.background);
  return together(addresses, events);
}
