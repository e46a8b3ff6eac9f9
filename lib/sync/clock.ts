import { DAY, type Millis } from '@/lib/time';

/**
 * A moment of a hybrid logical clock (Kulkarni et al. 2014) as text that sorts as it should: nine signs of milliseconds and
 * four of a counter, both to the base 36, then who set it. The sign of its maker keeps two browsers' moments apart.
 */
export type Stamp = string;

const MS_SIGNS = 9;
const COUNT_SIGNS = 4;
const MAX_COUNT = 36 ** COUNT_SIGNS - 1;

export const isStamp = (value: unknown): value is Stamp =>
  typeof value === 'string' && /^[0-9a-z]{13}[0-9a-z]{1,11}$/.test(value);

const written = (ms: Millis, count: number, node: string): Stamp =>
  ms.toString(36).padStart(MS_SIGNS, '0') + count.toString(36).padStart(COUNT_SIGNS, '0') + node;

const msOf = (stamp: Stamp): Millis => Number.parseInt(stamp.slice(0, MS_SIGNS), 36);
const countOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(MS_SIGNS, MS_SIGNS + COUNT_SIGNS), 36);

/** Before everything that was ever set with a clock: whatever else is said of the same thing goes before it. */
export const longAgo = (node: string): Stamp => written(0, 0, node);

/** Of a clock that is wrong, or of one that wants to win for ever. */
export const isAhead = (stamp: Stamp, now: Millis): boolean => msOf(stamp) > now + DAY;

export const isOlder = (stamp: Stamp, than: Millis): boolean => msOf(stamp) < than;

/** The next moment: after `last`, the latest that was seen anywhere, also where this browser's clock is behind it. */
export function nextStamp(last: Stamp | undefined, now: Millis, node: string): Stamp {
  if (last === undefined || isAhead(last, now) || msOf(last) < now) return written(now, 0, node);
  const [ms, count] = [msOf(last), countOf(last)];
  return count < MAX_COUNT ? written(ms, count + 1, node) : written(ms + 1, 0, node);
}
