import {
  type Frame,
  frameOf,
  isAnotherCount,
  isOfAnotherDay,
  isSameHeadline,
  saysNothing,
} from '@/lib/briefing/recurring';
import { DAY, HOUR, type Millis } from '@/lib/time';

/** An entry as the merger sees it. A publisher without a name is nobody in particular. */
export type Mergeable = {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly url: string;
  readonly publisher: string;
  readonly publishedAt: Millis;
};

/** Two entries that are further apart tell of two events, or of one that is news again. */
export const MAX_GAP: Millis = 2 * DAY;
/** The same headline of one publisher again, later than this, is what it prints every day. */
const REPOSTED: Millis = 12 * HOUR;
/** One publisher writes several stories about an event on purpose: others must make them one (see `ONE_EVENT`). */
const ONE_PUBLISHER = 0.35;
/** Who writes more than this share of all entries, and more than a few, is no one newsroom but a feed of many. */
const MOST = 0.5;
const FEW = 20;

/** Publishers of whom two entries are known to come from one newsroom. */
function newsrooms(entries: readonly Mergeable[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { publisher } of entries) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const known = [...counts].filter(([name, count]) => name !== '' && count <= Math.max(FEW, MOST * entries.length));
  return new Set(known.map(([name]) => name));
}

type Side = { readonly at: Millis; readonly publisher: string; readonly frame: Frame };

function trustOf(a: Side, b: Side, known: ReadonlySet<string>): number {
  const gap = Math.abs(a.at - b.at);
  if (gap > MAX_GAP || saysNothing(a.frame) || isOfAnotherDay(a.frame, b.frame)) return 0;
  if (a.publisher !== b.publisher || !known.has(a.publisher)) return 1;
  if (isSameHeadline(a.frame, b.frame)) return gap > REPOSTED ? 0 : 1;
  return isAnotherCount(a.frame, b.frame) ? 0 : ONE_PUBLISHER;
}

/** How much the likeness of two entries counts, 0 to 1. `termsOf` gives the words of a headline, and is asked only where it counts. */
export function trustIn(
  entries: readonly Mergeable[],
  termsOf: (place: number) => readonly string[],
): (a: number, b: number) => number {
  const known = newsrooms(entries);
  const sides: (Side | undefined)[] = entries.map(() => undefined);
  const sideOf = (place: number): Side => {
    const { publishedAt = 0, publisher = '' } = entries[place] ?? {};
    const side = sides[place] ?? { at: publishedAt, publisher, frame: frameOf(termsOf(place)) };
    sides[place] = side;
    return side;
  };
  return (a, b) => trustOf(sideOf(a), sideOf(b), known);
}
