import type { HalfDay } from '@/lib/feed/date-words';
import type { Zone } from '@/lib/feed/date-zones';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';

export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** Outside of these a year is a program's empty value (0001, 9999), not a date. */
const MIN_YEAR = 1900;
const MAX_YEAR = 2999;

/** Two digits from 70 on are of the last century: feeds are younger than that. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Its midnight in UTC; undefined for the 31st of February. */
export function startOfDay({ year, month, day }: Day): Millis | undefined {
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 ? at : undefined;
}

/** "7,5" → 7,500 */
function secondsOf(text: string): Millis {
  const [whole = '0', fraction = ''] = text.split(/[.,]/);
  return Number(whole) * SECOND + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** A time of day; undefined for 25:00. 24:00 is the day's end, 23:59:60 a leap second. */
export function timeOfDay(hours: string, minutes = '0', seconds = '0', half?: HalfDay): Millis | undefined {
  const clock = Number(hours);
  const hour = half === 'pm' && clock < 12 ? clock + 12 : half === 'am' && clock === 12 ? 0 : clock;
  const minute = Number(minutes);
  const rest = secondsOf(seconds);
  const isEnd = hour === 24 && minute === 0 && rest === 0;
  if ((hour > 23 && !isEnd) || minute > 59 || rest >= 61 * SECOND) return undefined;
  return hour * HOUR + minute * MINUTE + rest;
}

/** Times without a zone are UTC: the reader's zone would give everybody another date. */
export const inZone = (local: Millis, zone: Zone | undefined): Millis => local - (zone?.(local) ?? 0);
