import type { EditionSection } from '@/lib/briefing/types';
import { HOUR, type Millis } from '@/lib/time';

type Hours = EditionSection['windowHours'];

/** How far back a section looks, in hours: further where it would be thin. */
export const WINDOWS = [24, 72, 168] as const;
const WIDEST: Hours = 168;
/** A section with fewer stories than this looks further back. */
export const THIN = 3;
/** A section that posts seldom may show its latest story where there is nothing else, if it is no older than this. */
export const OLDEST: Hours = 720;

export const isWithin = (at: Millis, hours: Hours, now: Millis): boolean => now - at < hours * HOUR;

export const within = <T extends { readonly at: Millis }>(items: readonly T[], hours: Hours, now: Millis): T[] =>
  items.filter(({ at }) => isWithin(at, hours, now));

export const inWidestWindow = (at: Millis, now: Millis): boolean => isWithin(at, WIDEST, now);

export const isNotTooOld = (at: Millis, now: Millis): boolean => isWithin(at, OLDEST, now);
