import { epochDate, isoDate } from '@/lib/feed/date-digits';
import { usualDate } from '@/lib/feed/date-usual';
import { writtenDate } from '@/lib/feed/date-written';
import { DAY, type Millis } from '@/lib/time';

const MAX_CHARS = 120;

/** Digits of Arabic, Persian, Hindi and Bengali; each ten follow upon their zero. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯]/g;
const ZEROS = '٠۰०০';

/** Such a digit as the ASCII one. */
function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = Array.from(ZEROS, (sign) => sign.charCodeAt(0)).findLast((first) => first <= code) ?? code;
  return String(code - zero);
}

/** The first day of Unix time is what programs publish that know no date. */
const isNoDate = (at: Millis) => at >= 0 && at < DAY;

/**
 * The moment that a feed means by a date, in any form and language that was seen in feeds; a date without zone is UTC.
 * Undefined for what is no date, no possible one (31 February, 25:00), or an empty value (year 1, 1 January 1970).
 */
export function parseDate(text: string): Millis | undefined {
  const usual = usualDate(text.trim());
  if (usual !== undefined) return isNoDate(usual) ? undefined : usual;
  const tidy = text.slice(0, 1000).normalize('NFKC').replace(OTHER_DIGITS, asciiDigit).replace(/\s+/g, ' ').trim();
  if (tidy.length > MAX_CHARS || !/\d/.test(tidy)) return undefined;
  const at = isoDate(tidy) ?? epochDate(tidy) ?? writtenDate(tidy);
  return at === undefined || isNoDate(at) ? undefined : at;
}
