import { DAY, type Millis } from '@/lib/time';

/** How often something new comes: "about 3 a week". `count` is at least 1 and no more exact than it can be. */
export type Pace = { readonly count: number; readonly per: 'day' | 'week' | 'month' | 'year' };

/** So many of the newest tell the usual pace: what was usual a year ago is history. */
const NEWEST = 50;
/** Fewer make no habit. */
const FEWEST = 3;
const SPANS: readonly (readonly [Pace['per'], number])[] = [
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
];

/** The usual pace by the dates of publication; undefined where there are too few to tell, or all are of one moment. */
export function paceOf(dates: readonly Millis[]): Pace | undefined {
  const newest = dates.toSorted((a, b) => b - a).slice(0, NEWEST);
  const span = (newest[0] ?? 0) - (newest.at(-1) ?? 0);
  if (newest.length < FEWEST || span <= 0) return undefined;
  const rate = (newest.length - 1) / span;
  const [per, length] = SPANS.find(([, each]) => rate * each >= 1) ?? ['year', 365 * DAY];
  return { count: Math.max(1, twoFigures(rate * length)), per };
}

const twoFigures = (count: number): number => Number(count.toPrecision(count < 10 ? 1 : 2));
