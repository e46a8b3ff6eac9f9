import { DAY, type Millis } from '@/lib/time';

/** An address to which redirects lead; `lastDay` counts days since the epoch, in GMT. */
export type Moving = { readonly url: string; readonly days: number; readonly lastDay: number };

/**
 * A browser hides whether a redirect is for ever (301, 308) or for now. So a feed has moved once the same address has been
 * that feed on seven different days; a portal in between does not read as the feed.
 */
const DAYS_TO_MOVE = 7;

/** What is known of a feed's move after it was found at `foundAt`; undefined while it stays at `url`. */
export function movingAfter(
  moving: Moving | undefined,
  { url, foundAt, now }: { readonly url: string; readonly foundAt: string; readonly now: Millis },
): Moving | undefined {
  if (!isMove(url, foundAt)) return undefined;
  const today = Math.floor(now / DAY);
  if (moving?.url !== foundAt) return { url: foundAt, days: 1, lastDay: today };
  return today !== moving.lastDay ? { url: foundAt, days: moving.days + 1, lastDay: today } : moving;
}

export const hasMoved = (moving: Moving | undefined): moving is Moving =>
  moving !== undefined && moving.days >= DAYS_TO_MOVE;

/** Nobody moves from an encrypted address to one that is not. */
const isMove = (from: string, to: string): boolean =>
  to !== '' && to !== from && !(from.startsWith('https:') && to.startsWith('http:'));
