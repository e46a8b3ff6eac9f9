import { type Day, fullYear, inZone, startOfDay, timeOfDay } from '@/lib/feed/date-parts';
import { halfDayIn, monthNamed } from '@/lib/feed/date-words';
import { withoutOffset, zoneIn } from '@/lib/feed/date-zones';
import { HOUR, type Millis } from '@/lib/time';

/** 10:30, 10 h 30, 16:7:9, 10時30分15秒; not 1:2:3:4. */
const COLONS =
  /(?<!\d)(?<!(?<!\d)\d{1,2}:)(\d{1,2})\s?[:hH時时点點시]\s?(\d{1,2})(?:\s?[:分분]\s?(\d{1,2}(?:[.,]\d{1,9})?))?(?!\d|:\d(?!\d))/;
/** Dots are for days as well, so only behind a year that is not the first of all: "5.3.2026 klo 10.30", "5-Mar-26 4.07.09". */
const DOTS = /(?<=(?:[\s./-]\d{4}|-\d{2}(?=\s))\D{1,12})(\d{1,2})\.(\d{2})(?:\.(\d{2}(?:\.\d{1,9})?))?(?!\.?\d)/;
/** "10 h", "10 Uhr", "10時" */
const HOUR_NAMED = /(?<!\d)(\d{1,2})\s?(?:h|uhr|時|时|点|點|시)(?![\p{L}\d])/iu;
/** An hour of which only the half of the day was named: the last number, with nothing but a zone behind it. */
const HOUR_ALONE = /(?<!\d)(\d{1,2})(?=[\sA-Za-z]*$)/;
/** Rests of a time that is none, as 09:xx:00. */
const NO_CLOCK = /\d:/;
/** With a time of day goes a day: one number is not enough. */
const A_MONTH_AT_MOST = /^\D*\d+\D*$/;
/** The Polish November is Croatia's October. Croats write a dot behind the day, Poles do not. */
const CROATIAN_OCTOBER = /\d\.\s?listopada/i;
/** Years and halves of days in Korean: who writes so and names no zone is in Korea. */
const KOREAN = /년|오전|오후/;

/** More words than a date has: a sentence that happens to hold one. */
const MAX_WORDS = 9;

/** With a month's name the number of four digits is the year, else the second one. A year alone means the month's first. */
function dayWithMonth(month: number, numbers: readonly string[]): Day | undefined {
  const [first, second] = numbers;
  if (!first) return undefined;
  if (!second) return first.length === 4 ? { year: Number(first), month, day: 1 } : undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return year.length === 3 ? undefined : { year: fullYear(year), month, day: Number(day) };
}

/** Numbers alone: year first, else day first with dots and hyphens, else month first with slashes if it can be one. */
function dayOfNumbers(text: string, [first, second, third]: readonly string[]): Day | undefined {
  if (!first || !second || !third) return undefined;
  if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
  const isMonthFirst = /\d\s?\//.test(text) && Number(first) <= 12;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return third.length === 3 ? undefined : { year: fullYear(third), month: Number(month), day: Number(day) };
}

function dayIn(text: string): Millis | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  if (words.length > MAX_WORDS) return undefined;
  // The last one: "mar. 5 janv. 2024" begins with a Tuesday.
  const named = words.map(monthNamed).findLast((found) => found !== undefined);
  const month = CROATIAN_OCTOBER.test(text) ? 10 : named;
  const day = month === undefined ? dayOfNumbers(text, numbers) : dayWithMonth(month, numbers);
  return day && startOfDay(day);
}

/** A date as people and RFC 822 write it: "Thu, 1 Jan 04 19:48 EST", "11 Ιουλ 2004", "2004年05月28日 午後 1:31", "1/31/2004". */
export function writtenDate(text: string): Millis | undefined {
  const { half, rest } = halfDayIn(text);
  const clock = COLONS.exec(rest) ?? DOTS.exec(rest) ?? HOUR_NAMED.exec(rest) ?? (half && HOUR_ALONE.exec(rest));
  if (!clock) return NO_CLOCK.test(rest) ? undefined : dayIn(rest);
  const after = rest.slice(clock.index + clock[0].length);
  const date = `${rest.slice(0, clock.index)} ${withoutOffset(after)}`;
  const day = A_MONTH_AT_MOST.test(date) ? undefined : dayIn(date);
  const time = timeOfDay(clock[1] ?? '', clock[2], clock[3], half);
  return day === undefined || time === undefined
    ? undefined
    : inZone(day + time, zoneIn(after) ?? (KOREAN.test(text) ? () => 9 * HOUR : undefined));
}
