import { startOfDay } from '@/lib/feed/date-parts';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';

/** RFC 822 §5.1 as nearly every RSS feed writes it: Thu, 01 Jan 2004 19:48:21 GMT. */
const RFC_822 =
  /^(?:[A-Z][a-z][a-z], )?\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:GMT|UTC|Z|[ECMP][SD]T|[+-](?:0\d|1[0-4])[0-5]\d)$/;
/** RFC 3339 §5.6 as nearly every other feed writes it: 2004-01-01T19:48:21Z. */
const RFC_3339 =
  /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

const ZERO = 48;
const MINUS = 45;
const DOT = 46;
const UPPER_A = 65;

/** The number that two digits at `at` make, of which the first may be missing. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  return (tens > 0 ? tens * 10 : 0) + text.charCodeAt(at + 1) - ZERO;
}

const four = (text: string, at: number): number => two(text, at) * 100 + two(text, at + 2);

/** `HH:MM:SS` */
const clock = (text: string, at: number): Millis =>
  two(text, at) * HOUR + two(text, at + 3) * MINUTE + two(text, at + 6) * SECOND;

/** How far an abbreviation is ahead of UTC: `EST` five hours behind it, `CST` six, with `D` one less, `GMT` and `Z` none. */
function namedOffset(name: string): Millis {
  const place = 'ECMP'.indexOf(name.charAt(0));
  return place < 0 ? 0 : ((name.charAt(1) === 'D' ? 1 : 0) - 5 - place) * HOUR;
}

/** How far `+HHMM`, `+HH:MM` or an abbreviation, beginning at `at`, is ahead of UTC. */
function offset(text: string, at: number): Millis {
  const sign = text.charCodeAt(at);
  if (sign >= UPPER_A) return namedOffset(text.slice(at));
  const ahead = two(text, at + 1) * HOUR + two(text, text.length - 2) * MINUTE;
  return sign === MINUS ? -ahead : ahead;
}

function rfc822(text: string): Millis | undefined {
  // Counted from the year's space: what stands before it has no fixed length.
  const year = text.indexOf(' ', text.indexOf(':') - 4) - 4;
  const month = MONTHS.indexOf(text.slice(year - 4, year - 1)) / 3 + 1;
  const day = startOfDay({ year: four(text, year), month, day: two(text, year - 7) });
  return day === undefined ? undefined : day + clock(text, year + 5) - offset(text, year + 14);
}

function rfc3339(text: string): Millis | undefined {
  const day = startOfDay({ year: four(text, 0), month: two(text, 5), day: two(text, 8) });
  if (day === undefined || text.length === 10) return day;
  let zone = 19;
  if (text.charCodeAt(zone) === DOT) {
    do zone += 1;
    while (text.charCodeAt(zone) >= ZERO && text.charCodeAt(zone) < UPPER_A);
  }
  const fraction = zone > 19 ? Math.floor(Number(text.slice(19, zone)) * SECOND + 1e-6) : 0;
  return day + clock(text, 11) + fraction - offset(text, zone);
}

/** The two notations that nearly all dates of feeds have; undefined for any other, and for impossible dates. */
export function usualDate(text: string): Millis | undefined {
  if (text.charCodeAt(4) === MINUS) return RFC_3339.test(text) ? rfc3339(text) : undefined;
  return RFC_822.test(text) ? rfc822(text) : undefined;
}
