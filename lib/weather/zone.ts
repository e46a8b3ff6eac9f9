import { HOUR, localDay, MINUTE, type Millis } from '@/lib/time';
import type { Place } from '@/lib/weather/types';

/** A zone may be so far from the sun's time before it is held to be another place's. */
const FAR: Millis = 3 * HOUR;

/** How far a zone is ahead of Greenwich at noon, in ms. */
function offsetOf(timeZone: string, now: Millis): Millis {
  const field = new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(field ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/**
 * The zone of a place: the known one, else the reader's own where that can be, else the one that the sun would give it.
 * Coordinates that were typed say nothing of a zone.
 */
export function zoneOf({ timeZone, longitude }: Place, readersZone: string, now: Millis): string {
  if (timeZone !== undefined) return timeZone;
  const hours = Math.round(longitude / 15);
  if (Math.abs(offsetOf(readersZone, now) - hours * HOUR) <= FAR) return readersZone;
  // POSIX turns the sign round: Etc/GMT-9 is nine hours ahead.
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** An IANA zone that this browser knows. */
export function asZone(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The local day and hour of an instant. */
export function localHour(at: Millis, timeZone: string): { readonly day: string; readonly hour: number } {
  const hour = new Intl.DateTimeFormat('en-CA', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at);
  return { day: localDay(at, timeZone), hour: Number(hour) };
}
