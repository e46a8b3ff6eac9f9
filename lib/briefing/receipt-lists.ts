import { bestFirst } from '@/lib/briefing/candidate';
import { type Desk, publisherOf } from '@/lib/briefing/desk';
import { headlineOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import type { Account, Fate, Unprinted } from '@/lib/briefing/receipt';
import {
  type LeftReason,
  MAX_LISTED,
  type ReceiptItem,
  type ReceiptLists,
  type Tally,
} from '@/lib/briefing/receipt-item';
import type { Story } from '@/lib/briefing/types';
import { isWithin } from '@/lib/briefing/window';
import type { Entry } from '@/lib/feed/types';

export type ListContext = Account & {
  readonly desk: Desk;
  readonly printed: readonly Group[];
  /** How many stories a publisher may have in a section. */
  readonly shareOf: (sectionId: string, publisher: string) => number;
};

const itemOf = (entry: Entry, { feeds }: Desk): ReceiptItem => ({
  title: headlineOf(entry) ?? entry.identity,
  publisher: publisherOf(entry, feeds),
  ...(entry.url === undefined ? {} : { url: entry.url }),
});

/** Why a story that could have been printed was not. */
function leftReason({ candidate }: Unprinted, { sections, desk, shareOf }: ListContext): LeftReason {
  if (!candidate) return 'wordless';
  const { sectionId, publisher } = candidate;
  const section = sections.find(({ id }) => id === sectionId);
  const window = section?.windowHours === 720 ? 168 : (section?.windowHours ?? 168);
  if (!isWithin(candidate.at, window, desk.now)) return 'older';
  const own = section?.stories.filter((story) => story.publisher === publisher).length ?? 0;
  return own >= shareOf(sectionId, publisher) ? 'share' : 'room';
}

/** The weightiest first: what a reader would look for. */
const byWeight = (a: Unprinted, b: Unprinted): number => {
  if (a.candidate && b.candidate) return bestFirst(a.candidate, b.candidate);
  return Number(b.candidate !== undefined) - Number(a.candidate !== undefined) || (a.group.key < b.group.key ? -1 : 1);
};

function unprintedItem(one: Unprinted, context: ListContext): ReceiptItem {
  const item = itemOf(one.candidate?.lead ?? one.group.entries[0], context.desk);
  switch (one.fate.kind) {
    case 'alreadyShown':
      return { ...item, day: one.fate.day };
    case 'muted':
      return { ...item, word: one.fate.word };
    case 'left':
      return { ...item, left: leftReason(one, context) };
  }
}

const SLICE = 2000;

/** The first `MAX_LISTED` in order: of thousands that would be sorted for nothing, most are seen to stand behind the last. */
function weightiest(all: readonly Unprinted[]): readonly Unprinted[] {
  let first: readonly Unprinted[] = [];
  for (let from = 0; from < all.length; from += SLICE) {
    const last = first[MAX_LISTED - 1];
    const more = all.slice(from, from + SLICE).filter((one) => last === undefined || byWeight(one, last) < 0);
    first = [...first, ...more].toSorted(byWeight).slice(0, MAX_LISTED);
  }
  return first;
}

const unprintedItems = (kind: Fate['kind'], context: ListContext): ReceiptItem[] =>
  weightiest(context.unprinted.filter(({ fate }) => fate.kind === kind)).map((one) => unprintedItem(one, context));

/** Entries that another one of their story speaks for. */
function mergedItems({ printed, unprinted, sections, desk }: ListContext): ReceiptItem[] {
  const stories = new Map<string, Story>(
    sections.flatMap((section) => section.stories.flatMap((story) => story.entryIds.map((id) => [id, story] as const))),
  );
  const leads = new Set(sections.flatMap((section) => section.stories.flatMap((story) => story.entryIds.slice(0, 1))));
  const told = printed.flatMap((group) => {
    const into = group.entries.map(({ id }) => stories.get(id)).find((story) => story !== undefined)?.title;
    return group.entries.filter(({ id }) => !leads.has(id)).map((entry) => ({ ...itemOf(entry, desk), into }));
  });
  const untold = unprinted.flatMap(({ group, candidate }) => {
    if (group.entries.length === 1) return [];
    const lead = candidate?.lead ?? group.entries[0];
    const others = group.entries.filter((entry) => entry !== lead);
    return others.map((entry) => ({ ...itemOf(entry, desk), into: headlineOf(lead) }));
  });
  return [...told, ...untold].slice(0, MAX_LISTED);
}

function tallies(entries: readonly Entry[], { feeds }: Desk): Tally[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const publisher = publisherOf(entry, feeds);
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  const all = [...counts].map(([publisher, count]) => ({ publisher, count }));
  return all.toSorted((a, b) => b.count - a.count || (a.publisher < b.publisher ? -1 : 1)).slice(0, MAX_LISTED);
}

/** What stands behind the numbers of a receipt. */
export function receiptLists(context: ListContext): ReceiptLists {
  const unlinked = context.entries.filter((entry) => entry.url === undefined);
  return {
    considered: tallies(context.entries, context.desk),
    merged: mergedItems(context),
    alreadyShown: unprintedItems('alreadyShown', context),
    muted: unprintedItems('muted', context),
    unlinked: unlinked.slice(0, MAX_LISTED).map((entry) => itemOf(entry, context.desk)),
    left: unprintedItems('left', context),
  };
}
