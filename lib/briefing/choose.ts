import { bestFirst, type Candidate, newestFirst } from '@/lib/briefing/candidate';
import type { EditionSection, WindowChoice } from '@/lib/briefing/types';
import { isNotTooOld, OLDEST, THIN, WINDOWS, within } from '@/lib/briefing/window';
import type { Millis } from '@/lib/time';

/** Stories of one publisher in one section. */
export const SHARE = 2;
/** A publisher's second story has to be that much better than another's first. */
const SECOND_HELPING = 0.6;

export type Room = {
  readonly now: Millis;
  /** How many stories there is room for. */
  readonly count: number;
  /** How many more stories a publisher may have here. */
  readonly shareOf: (publisher: string) => number;
  /** How many stories of a publisher stand here already. */
  readonly printedOf: (publisher: string) => number;
  /** Shown before under another address. */
  readonly isRepeat: (candidate: Candidate) => boolean;
  /** How far back the reader lets the section look; without it as far as it must. */
  readonly windowHours?: WindowChoice;
  /** May stand for a section that has nothing newer: its feed is in good health. */
  readonly isHealthy: (candidate: Candidate) => boolean;
};

export type Choice = {
  readonly chosen: readonly Candidate[];
  readonly windowHours: EditionSection['windowHours'];
};

const isNews = ({ rank }: Candidate): boolean => !rank.facts.isAside;

/**
 * The best of `ranked`, none over its share; twice as many as there is room for, so that the second look has a choice,
 * with something among them that a section can open with.
 */
function shortlist(ranked: readonly Candidate[], room: Room): { candidate: Candidate; score: number }[] {
  const turns = new Map<string, number>();
  const listed: { candidate: Candidate; score: number }[] = [];
  let hasNews = false;
  for (const candidate of ranked) {
    if (listed.length >= 2 * room.count && hasNews) break;
    const turn = turns.get(candidate.publisher) ?? 0;
    if (turn >= room.shareOf(candidate.publisher) || room.isRepeat(candidate)) continue;
    turns.set(candidate.publisher, turn + 1);
    hasNews ||= isNews(candidate);
    const helping = SECOND_HELPING ** (turn + room.printedOf(candidate.publisher));
    listed.push({ candidate, score: candidate.rank.score * helping });
  }
  return listed;
}

/** Opinion and live pages never come first; where that leaves nothing else, the best that is neither takes the last place. */
function wellOpened(chosen: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  const first = chosen.find(isNews) ?? others.find(isNews);
  if (!first || chosen.length === 0) return [...chosen];
  const rest = chosen.filter((one) => one !== first);
  return [first, ...rest].slice(0, chosen.length);
}

function best(ranked: readonly Candidate[], room: Room): Candidate[] {
  const listed = shortlist(ranked, room).toSorted((a, b) => b.score - a.score || bestFirst(a.candidate, b.candidate));
  const candidates = listed.map(({ candidate }) => candidate);
  const chosen = candidates.slice(0, room.count).toSorted(bestFirst);
  const opener = chosen[0];
  return opener && !isNews(opener) ? wellOpened(chosen, candidates.slice(room.count)) : chosen;
}

/** The best stories of the window that the reader chose, or of a day; where those are few, of three days, of seven; where there is none, the latest of a month. */
export function choose(candidates: readonly Candidate[], room: Room): Choice {
  if (room.count <= 0) return { chosen: [], windowHours: WINDOWS[0] };
  const ranked = candidates.toSorted(bestFirst);
  if (room.windowHours !== undefined)
    return { chosen: best(within(ranked, room.windowHours, room.now), room), windowHours: room.windowHours };
  const enough = Math.min(THIN, room.count);
  for (const windowHours of WINDOWS) {
    const chosen = best(within(ranked, windowHours, room.now), room);
    if (chosen.length >= enough || (windowHours === WINDOWS.at(-1) && chosen.length > 0))
      return { chosen, windowHours };
  }
  const latest = ranked
    .filter((one) => isNotTooOld(one.at, room.now) && room.isHealthy(one))
    .toSorted(newestFirst)
    .find((one) => room.shareOf(one.publisher) > 0 && !room.isRepeat(one));
  return { chosen: latest ? [latest] : [], windowHours: OLDEST };
}
