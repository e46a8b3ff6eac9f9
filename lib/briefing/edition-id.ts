import { localClock, localDay, type Millis, utcOffset } from '@/lib/time';

/**
 * Local day and slot, `2026-11-21T06:45-05:00`: the same edition has the same id, however often it is rebuilt. With the
 * offset, because who crosses the date line meets the same slot of the same day again.
 */
export function editionId(dueAt: Millis, timeZone: string): string {
  return `${localDay(dueAt, timeZone)}T${localClock(dueAt, timeZone)}${utcOffset(dueAt, timeZone)}`;
}
