import { localClock, localDay, type Millis } from '@/lib/time';

/** Local day and slot, `2026-11-21T06:45`: the same edition has the same id, however often it is rebuilt. */
export function editionId(dueAt: Millis, timeZone: string): string {
  return `${localDay(dueAt, timeZone)}T${localClock(dueAt, timeZone)}`;
}
