import type { EditionSection } from '@/lib/briefing/types';
import { HOUR, type Millis } from '@/lib/time';

type Hours = EditionSection['windowHours'];

const WINDOWS: readonly Hours[] = [24, 72, 168];
const WIDEST: Hours = 168;
/** A section with fewer stories than this looks further back. */
const THIN = 3;
/** A section that posts seldom may show its latest story where there is nothing else, if it is no older than this. */
export const OLDEST: Hours = 720;

const within = <T extends { readonly at: Millis }>(items: readonly T[], span: Millis, now: Millis): T[] =>
  items.filter(({ at }) => now - at < span);

/** What is new enough: of the last 24 hours, or of 72 or 168 where that is too little. */
export function lookBack<T extends { readonly at: Millis }>(
  items: readonly T[],
  context: { readonly now: Millis; readonly maxStories: number },
): { items: T[]; windowHours: Hours } {
  const enough = Math.min(THIN, context.maxStories);
  const looks = WINDOWS.map((windowHours) => ({ windowHours, items: within(items, windowHours * HOUR, context.now) }));
  return (
    looks.find((look) => look.items.length >= enough) ?? {
      windowHours: WIDEST,
      items: within(items, WIDEST * HOUR, context.now),
    }
  );
}

export const inWidestWindow = (at: Millis, now: Millis): boolean => now - at < WIDEST * HOUR;

export const isNotTooOld = (at: Millis, now: Millis): boolean => now - at < OLDEST * HOUR;
