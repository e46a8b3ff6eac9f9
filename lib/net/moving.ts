import { DAY, type Millis } from '@/lib/time';

/** An address to which redirects lead; `lastDay` counts days since the epoch, in GMT. `isForEver` as the server said the last time. */
export type Moving = {
  readonly url: string;
  readonly days: number;
  readonly lastDay: number;
  readonly isForEver?: true;
};

/**
 * Servers say that a redirect is for ever (301, 308) when it is for a day, and say nothing when it is for ever. So a feed has moved once the same address has been
 * that feed on seven different days; a portal in between does not read as the feed.
 */
const DAYS_TO_MOVE = 7;

/** Where a feed is asked, and where it was found. */
type Found = { readonly url: string; readonly foundAt: string; readonly now: Millis; readonly isForEver?: boolean };

/** What is known of a feed's move after it was found at `foundAt`; undefined while it stays at `url`. */
export function movingAfter(
  moving: Moving | undefined,
  { url, foundAt, now, isForEver = false }: Found,
): Moving | undefined {
  if (!isMove(url, foundAt)) return undefined;
  const today = Math.floor(now / DAY);
  const said = isForEver ? ({ isForEver } as const) : {};
  if (moving?.url !== foundAt) return { url: foundAt, days: 1, lastDay: today, ...said };
  const days = today !== moving.lastDay ? moving.days + 1 : moving.days;
  return { url: foundAt, days, lastDay: today, ...said };
}

export const hasMoved = (moving: Moving | undefined): moving is Moving =>
  moving !== undefined && moving.days >= DAYS_TO_MOVE;

/** Nobody moves from an encrypted address to one that is not. */
const isMove = (from: string, to: string): boolean =>
  to !== '' && to !== from && !(from.startsWith('https:') && to.startsWith('http:'));
