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

/** ISO 8601 week dates: 2004-W53-6. The first week is the one with 4 January. */
function dayOfWeek(yearText = '', week = '', weekday = '1'): Day {
  const year = Number(yearText);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const isPossible = Number(week) >= 1 && Number(week) <= 53 && Number(weekday) >= 1 && Number(weekday) <= 7;
  const date = new Date(Date.UTC(year, 0, monday + (Number(week) - 1) * 7 + Number(weekday) - 1));
  return { year: date.getUTCFullYear(), month: isPossible ? date.getUTCMonth() + 1 : 0, day: date.getUTCDate() };
}

/** The forms of ISO 8601 dates, each with what its groups mean. The first that gives a day counts. */
const FORMS: readonly (readonly [RegExp, (...groups: string[]) => Day])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, dayOf],
  [/^(\d{4})-?W(\d{2})(?:-?(\d))?(?!\d)/, dayOfWeek],
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

const DIGITS_ONLY = /^[\d\-+:.,\sTtWZz]+$/;
const TIME =
  /^[Tt\s]{0,3}(?:(\d{2})(?:[:.]?(\d{2})(?:[:.]?(\d{2}(?:[.,]\d+)?))?)?|(\d):(\d{1,2})(?::(\d{1,2}))?)(?![\d:])/;

/** A day may name its zone without a time: https://www.w3.org/TR/xmlschema-2/#date */
const ZONE_ALONE = /^\s?(?:[Zz]|\+\d\d:?\d\d)$/;

function atTime(day: Millis, rest: string): Millis | undefined {
  if (rest.trim() === '') return day;
  if (ZONE_ALONE.test(rest)) return inZone(day, zoneIn(rest));
  const [whole, hours, minutes, seconds, ...loose] = TIME.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  const time = hours === undefined ? timeOfDay(loose[0] ?? '', loose[1], loose[2]) : timeOfDay(hours, minutes, seconds);
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

/** Seconds, milliseconds or microseconds since 1970, as some programs publish them. */
export function epochDate(text: string): Millis | undefined {
  if (!/^\d{9,16}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const number = Number(text);
  if (number < 1e11) return Math.floor(number * SECOND);
  return Math.floor(number < 1e14 ? number : number / 1000);
}
