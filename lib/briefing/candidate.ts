import { isAside } from '@/lib/briefing/aside';
import { rankedAt } from '@/lib/briefing/dated';
import { type Desk, publisherOf } from '@/lib/briefing/desk';
import { headlineOf } from '@/lib/briefing/entry-words';
import type { Group } from '@/lib/briefing/groups';
import { type Verdict, verdictOn } from '@/lib/briefing/ledger';
import type { Placed } from '@/lib/briefing/place';
import { type Rank, rankOf } from '@/lib/briefing/rank';
import type { WordFinder } from '@/lib/briefing/reader-words';
import { mutedBy, saidBy, sourceTexts } from '@/lib/briefing/said';
import { voiceCount } from '@/lib/briefing/voices';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** A group that may become a story: what the ledger and the reader's words say of it, and how it ranks. */
export type Candidate = {
  readonly key: string;
  readonly group: Group;
  readonly sectionId: string;
  readonly lead: Entry;
  readonly publisher: string;
  /** When it became what it is: what counts for the window. */
  readonly at: Millis;
  readonly rankedAt: Millis;
  readonly verdict: Verdict;
  readonly mutedBy?: string;
  /** Who put it nearest to the top of their own page. */
  readonly topped?: { readonly publisher: string; readonly position: number };
  readonly rank: Rank;
};

function toppedBy(group: Group, feeds: Desk['feeds']): Candidate['topped'] {
  if (group.entries.every(({ position }) => position === undefined)) return undefined;
  const listed = group.entries.flatMap((entry) =>
    entry.position === undefined ? [] : [{ publisher: publisherOf(entry, feeds), position: entry.position }],
  );
  return listed.length === 0 ? undefined : listed.reduce((top, one) => (one.position < top.position ? one : top));
}

const tellerOf = ({ authors, url, summary, text }: Entry, publisher: string) => ({
  authors,
  url,
  summary,
  text,
  publisher,
});

/** Newsrooms, not feeds: a family and an agency's copies count once. */
const newsroomsBehind = ({ entries }: Group, feeds: Desk['feeds']): number =>
  entries.length === 1 ? 1 : voiceCount(entries.map((entry) => tellerOf(entry, publisherOf(entry, feeds))));

/** An update is as new as the newest thing that is said of it. */
const updatedAt = ({ entries }: Group): Millis =>
  entries.reduce((newest, { at, revisedAt = 0 }) => Math.max(newest, at, revisedAt), 0);

/** A story that a muted source leads is told by another one that has it; where nobody else has it, it is muted. */
function unmuted(lead: Entry, { entries }: Group, mutedSource: (entry: Entry) => string | undefined): Entry {
  if (mutedSource(lead) === undefined) return lead;
  const others = entries.filter((entry) => headlineOf(entry) !== undefined && mutedSource(entry) === undefined);
  return others[0] ?? lead;
}

const watchedIn = (lead: Entry, publisher: string, find: WordFinder | undefined): string | undefined =>
  find?.({ ...saidBy([lead]), source: sourceTexts(publisher, lead.url).source });

export function toCandidate({ group, sectionId, lead: placedLead }: Placed, desk: Desk): Candidate {
  const { feeds, ledger, now } = desk;
  const muted = desk.mutedIn(sectionId);
  const publisherCount = newsroomsBehind(group, feeds);
  const verdict = verdictOn(group, ledger, publisherCount);
  const wanted = verdict.kind === 'update' ? (verdict.lead ?? placedLead) : placedLead;
  const lead = unmuted(wanted, group, (entry) => muted?.(sourceTexts(publisherOf(entry, feeds), entry.url)));
  const publisher = publisherOf(lead, feeds);
  const topped = toppedBy(group, feeds);
  const ranked = verdict.kind === 'update' ? updatedAt(group) : rankedAt(lead);
  return {
    key: group.key,
    group,
    sectionId,
    lead,
    publisher,
    at: verdict.kind === 'update' ? ranked : lead.at,
    rankedAt: ranked,
    verdict,
    mutedBy: mutedBy(group.entries, muted, (entry) => publisherOf(entry, feeds)),
    topped,
    rank: rankOf({
      age: now - ranked,
      publisherCount,
      position: topped?.position,
      monthlyCount: feeds.get(lead.feedId)?.monthlyCount,
      watchWord: watchedIn(lead, publisher, desk.watchedIn(sectionId)),
      weight: desk.weights[publisher] ?? 1,
      isAside: isAside(lead),
    }),
  };
}

export const newestFirst = (a: Candidate, b: Candidate): number => b.rankedAt - a.rankedAt || (a.key < b.key ? -1 : 1);

export const bestFirst = (a: Candidate, b: Candidate): number => b.rank.score - a.rank.score || newestFirst(a, b);
