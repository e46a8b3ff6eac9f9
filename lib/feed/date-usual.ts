import { startOfDay, timeOfDay } from '@/lib/feed/date-parts';
import { HOUR, MINUTE, type Millis } from '@/lib/time';

/** RFC 822 §5.1 as nearly every RSS feed writes it: Thu, 01 Jan 2004 19:48:21 GMT. */
const RFC_822 =
  /^(?:[A-Z][a-z][a-z], )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|Z|([+-])(\d\d)(\d\d))$/;
/** RFC 3339 §5.6 as nearly every other feed writes it: 2004-01-01T19:48:21.5Z. */
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:Z|([+-])(\d\d):(\d\d))$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function momentOf(date: readonly string[], [hours = '', minutes, seconds, sign, east, eastMinutes]: readonly string[]) {
  const [year, month, day] = date.map(Number);
  const start = startOfDay({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
  const time = timeOfDay(hours, minutes, seconds);
  const ahead = sign ? Number(east) * HOUR + Number(eastMinutes) * MINUTE : 0;
  if (start === undefined || time === undefined || ahead > 14 * HOUR + 59 * MINUTE) return undefined;
  return start + time + (sign === '-' ? ahead : -ahead);
}

/** The two notations that nearly all dates of feeds have; undefined for any other, and for impossible dates. */
export function usualDate(text: string): Millis | undefined {
  const rfc822 = RFC_822.exec(text);
  if (rfc822) {
    const [, day = '', name = '', year = '', ...time] = rfc822;
    return momentOf([year, String(MONTHS.indexOf(name) / 3 + 1), day], time);
  }
  const rfc3339 = RFC_3339.exec(text);
  return rfc3339 ? momentOf(rfc3339.slice(1, 4), rfc3339.slice(4)) : undefined;
}
