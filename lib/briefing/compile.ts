import { emptyBackground } from '@/lib/briefing/background';
import { type Candidate, toCandidate } from '@/lib/briefing/candidate';
import { withoutClaimed } from '@/lib/briefing/claimed';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { compileSection, keepSection, shareIn, updateSection } from '@/lib/briefing/compile-section';
import type { Desk } from '@/lib/briefing/desk';
import { editionId } from '@/lib/briefing/edition-id';
import { type Evidence, explained } from '@/lib/briefing/explain';
import { wordCount } from '@/lib/briefing/fold';
import { type Group, grouping } from '@/lib/briefing/groups';
import { ledgerOf } from '@/lib/briefing/ledger';
import { placer } from '@/lib/briefing/place';
import { printedAt } from '@/lib/briefing/printed-at';
import { findersFor } from '@/lib/briefing/reader-words';
import { LEFT, receiptOf, type Unprinted } from '@/lib/briefing/receipt';
import { receiptLists } from '@/lib/briefing/receipt-lists';
import { heardBy } from '@/lib/briefing/section-rule';
import { atOnce, each, type Steps } from '@/lib/briefing/steps';
import { isAmong, keysOf, type Store, storeOf } from '@/lib/briefing/stock';
import type { Edition, EditionSection, Receipt } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { localDay } from '@/lib/time';

const WORDS_A_MINUTE = 220;
/** So many groups are placed and ranked in a few milliseconds. */
const PER_STEP = 500;

/** The sections that the same edition has already; a section that was still waiting for its feeds is not among them. */
function keptSections({ previous }: CompileInput, id: string): Map<string, EditionSection> {
  if (previous?.id !== id || previous.state === 'filling') return new Map();
  const settled = previous.sections.filter((section) => section.empty?.code !== 'loading');
  return new Map(settled.map((section) => [section.id, section]));
}

function minutesToRead(sections: readonly EditionSection[]): number {
  const stories = sections.flatMap((section) => section.stories);
  const words = stories.reduce((sum, { title, summary }) => sum + wordCount(title) + wordCount(summary ?? ''), 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

function deskFor({ now, since, state, feeds, shown, wishes }: CompileInput, id: string): Desk {
  return {
    now,
    since,
    state,
    feeds: new Map(feeds.map((feed) => [feed.id, feed])),
    ledger: ledgerOf(shown, id),
    watchedIn: findersFor(wishes?.words ?? [], 'watch', now),
    mutedIn: findersFor(wishes?.words ?? [], 'mute', now),
    weights: wishes?.sourceWeights ?? {},
  };
}

function wantedEntries({ sections, entries }: CompileInput): Entry[] {
  const wanted = new Set(sections.flatMap(heardBy));
  return entries.filter((entry) => wanted.has(entry.feedId)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Each section: kept, with more behind it, or compiled alone. */
function printSections(
  { sections, intent }: CompileInput,
  kept: ReadonlyMap<string, EditionSection>,
  store: Store,
  desk: Desk,
): EditionSection[] {
  return sections.map((rule) => {
    const section = kept.get(rule.id);
    const stock = store.of(rule.id);
    if (!section) return compileSection(rule, stock, desk);
    return (intent === 'update' ? updateSection : keepSection)(section, rule, stock, desk);
  });
}

type Made = {
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly candidates: readonly Candidate[];
  readonly sections: readonly EditionSection[];
  readonly store: Store;
  readonly desk: Desk;
};

function* accountOf(input: CompileInput, { entries, groups, candidates, sections, store, desk }: Made): Steps<Receipt> {
  const wanted = new Set(input.sections.flatMap(heardBy));
  const keys = keysOf(sections);
  const byGroup = new Map(candidates.map((candidate) => [candidate.group, candidate]));
  const hours = new Map(sections.map((section) => [section.id, section.windowHours]));
  const others = groups.filter((group) => !isAmong(group, keys));
  const unprinted = yield* each(others, PER_STEP, (group): Unprinted => {
    const candidate = byGroup.get(group);
    return {
      group,
      candidate,
      fate: candidate ? store.fateOf(candidate, hours.get(candidate.sectionId) ?? 168) : LEFT,
    };
  });
  const account = { feeds: input.feeds.filter(({ id }) => wanted.has(id)), entries, sections, unprinted };
  const rules = new Map(input.sections.map((rule) => [rule.id, rule]));
  const lists = receiptLists({
    ...account,
    desk,
    printed: groups.filter((group) => isAmong(group, keys)),
    shareOf: (sectionId, publisher) => {
      const rule = rules.get(sectionId);
      return rule ? shareIn(rule, desk)(publisher) : 0;
    },
  });
  yield;
  return { ...receiptOf(account), lists };
}

/**
 * The briefing of one day, from what is stored. Pure: the same input gives the same edition, in whatever order entries
 * and feeds come. With `previous`, its stories stay in place: only missing sections are compiled, or each gets what came
 * since. In steps of a few milliseconds, because a worker that is busy answers nobody.
 */
export function* compiling(input: CompileInput): Steps<Edition> {
  const { now, dueAt, timeZone, occasion, previous } = input;
  const id = editionId(dueAt, timeZone);
  const isCompletion = previous?.id === id && previous.state === 'final' && input.intent !== 'update';
  const builtAt = isCompletion ? previous.builtAt : now;
  const day = localDay(printedAt({ occasion, dueAt, builtAt }), timeZone);
  const desk = deskFor(input, id);
  const entries = wantedEntries(input);
  yield;
  const groups = yield* grouping(entries, {
    now,
    publisherOf: (entry) => desk.feeds.get(entry.feedId)?.publisher ?? entry.feedId,
    background: input.background ?? emptyBackground(),
  });
  yield;
  const place = placer(input.sections);
  const placed = yield* each(groups, PER_STEP, (group) => {
    const found = place(group);
    return found && toCandidate(found, desk);
  });
  const candidates = placed.filter((candidate) => candidate !== undefined);
  yield;

  const kept = withoutClaimed(keptSections(input, id), input.sections, candidates);
  const taken = keysOf(input.sections.flatMap((rule) => kept.get(rule.id) ?? []));
  const store = storeOf(candidates, desk, taken);
  const printed = printSections(input, kept, store, desk);
  yield;
  const evidence: Evidence = {
    desk,
    day,
    candidates,
    isOffline: input.online === false,
    fateOf: store.fateOf,
    printed: keysOf(printed),
  };
  const sections = input.sections.flatMap((rule, i) => {
    const section = printed[i];
    return section ? [explained(section, rule, evidence)] : [];
  });
  yield;
  return {
    id,
    day,
    dueAt,
    builtAt,
    nextAt: input.nextAt,
    timeZone,
    state: input.state,
    occasion,
    sample: input.sample,
    sections,
    minutes: minutesToRead(sections),
    receipt: yield* accountOf(input, { entries, groups, candidates, sections, store, desk }),
  };
}

/** The same at once. */
export const compileEdition = (input: CompileInput): Edition => atOnce(compiling(input));
