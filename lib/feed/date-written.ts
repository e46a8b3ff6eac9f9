import { type Day, fullYear, inZone, startOfDay, timeOfDay } from '@/lib/feed/date-parts';
import { halfDayIn, monthNamed } from '@/lib/feed/date-words';
import { withoutOffset, zoneIn } from '@/lib/feed/date-zones';
import { HOUR, type Millis } from '@/lib/time';

const COLONS = /(?<!\d)(\d{1,2})\s?[:h]\s?(\d{2})(?:\s?:\s?(\d{1,2}(?:[.,]\d{1,9})?))?(?!\d)/;
/** Dots are for days as well, so only where three pairs follow a year. */
const DOTS = /(?<=\d{4}[\s,]{1,3})(\d{2})\.(\d{2})\.(\d{2})(?!\d)/;
const HOUR_ALONE = /(?<!\d)(\d{1,2})\s*$/;
/** Years and halves of days in Korean: who writes so and names no zone is in Korea. */
const KOREAN = /년|오전|오후/;

/** More words than a date has: a sentence that happens to hold one. */
const MAX_WORDS = 9;

/** With a month's name the number of four digits is the year, else the second one. */
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
  const month = words.map(monthNamed).findLast((found) => found !== undefined);
  const day = month === undefined ? dayOfNumbers(text, numbers) : dayWithMonth(month, numbers);
  return day && startOfDay(day);
}

/** A date as people and RFC 822 write it: "Thu, 1 Jan 04 19:48 EST", "11 Ιουλ 2004", "2004年05月28日 午後 1:31", "1/31/2004". */
export function writtenDate(text: string): Millis | undefined {
  const { half, rest } = halfDayIn(text);
  const clock = COLONS.exec(rest) ?? DOTS.exec(rest) ?? (half && HOUR_ALONE.exec(rest));
  if (!clock) return dayIn(rest);
  const after = rest.slice(clock.index + clock[0].length);
  const day = dayIn(`${rest.slice(0, clock.index)} ${withoutOffset(after)}`);
  const time = timeOfDay(clock[1] ?? '', clock[2], clock[3], half);
  return day === undefined || time === undefined
    ? undefined
    : inZone(day + time, zoneIn(after) ?? (KOREAN.test(text) ? () => 9 * HOUR : undefined));
}
