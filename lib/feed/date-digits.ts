import { type Day, fullYear, inZone, startOfDay, timeOfDay } from '@/lib/feed/date-parts';
import { zoneIn } from '@/lib/feed/date-zones';
import { type Millis, SECOND } from '@/lib/time';

const dayOf = (year = '', month = '1', day = '1'): Day => ({
  year: fullYear(year),
  month: Number(month),
  day: Number(day),
});

/** ISO 8601 ordinal dates: 2003-335. */
function dayOfYear(yearText = '', days = ''): Day {
  const year = fullYear(yearText);
  const date = new Date(Date.UTC(year, 0, Number(days)));
  const isSameYear = date.getUTCFullYear() === year;
  return { year, month: isSameYear ? date.getUTCMonth() + 1 : 0, day: date.getUTCDate() };
}

/** The forms of ISO 8601 dates, each with what its groups mean. The first that gives a day counts. */
const FORMS: readonly (readonly [RegExp, (...groups: string[]) => Day])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, dayOf],
  [/^(\d{4})-?(\d{3})(?![\d-])/, dayOfYear],
  [/^(\d{4})(\d{2})(\d{2})/, dayOf],
  [/^(\d{4})-(\d{1,2})(?![\d-])/, dayOf],
  [/^(\d{4})(\d{2})$/, dayOf],
  [/^(\d{4})$/, dayOf],
  [/^(\d{2})-(\d{2})-(\d{2})(?!\d)/, dayOf],
  [/^(\d{2})(\d{2})(\d{2})(?=$|T)/, dayOf],
  [/^-(\d{2})-?(\d{2})$/, dayOf],
  [/^(\d{2})-?(\d{3})$/, dayOfYear],
];

const DIGITS_ONLY = /^[\d\-+:.,\sTtZz]+$/;
const TIME = /^[Tt\s]{0,3}(\d{2})(?::?(\d{2})(?::?(\d{2}(?:[.,]\d+)?))?)?(?![\d:])/;

function atTime(day: Millis, rest: string): Millis | undefined {
  if (rest.trim() === '') return day;
  const [whole, hours, minutes, seconds] = TIME.exec(rest) ?? [];
  if (whole === undefined || hours === undefined) return undefined;
  const time = timeOfDay(hours, minutes, seconds);
  return time === undefined ? undefined : inZone(day + time, zoneIn(rest.slice(whole.length)));
}

/** A date of digits as ISO 8601 writes it, with or without separators, whole or not: 2003-12-31T10:14:55Z, 200312. */
export function isoDate(text: string): Millis | undefined {
  if (!DIGITS_ONLY.test(text)) return undefined;
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    const day = found ? startOfDay(read(...found.slice(1))) : undefined;
    const at = found && day !== undefined ? atTime(day, text.slice(found[0].length)) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
}

/** Seconds or milliseconds since 1970, as some programs publish them. */
export function epochDate(text: string): Millis | undefined {
  if (!/^\d{9,13}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const number = Number(text);
  return Math.floor(number < 1e11 ? number * SECOND : number);
}
