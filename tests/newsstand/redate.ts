import type { Millis } from '@/lib/time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const two = (value: number) => String(value).padStart(2, '0');

/** Where documents keep their dates; `own` ones are the document's and not an item's. */
const DATED =
  /(<(?:pubDate|published|updated|modified|issued|created|lastBuildDate|[a-z]+:date|dcterms:\w+)(?:\s[^>]*)?>\s*(?:<!\[CDATA\[)?\s*|"date_(?:published|modified)"\s*:\s*")([^<"\]]+)/gi;
const OWN = /lastBuildDate/i;

const RFC822 = /^(?:(\w+)(,?\s+))?(\d{1,2})([\s-]+)(\w{3})(\w*[\s-]+)(\d{4})(\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:([T ])(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** The same moment of the wall, moved; the zone that follows stays what it was. */
function moveRfc822(text: string, shift: Millis): string {
  return text.replace(RFC822, (whole, name, gap, day, s1, month, s2, year, s3, hour, minute, second) => {
    const index = MONTHS.findIndex((known) => known.toLowerCase() === String(month).toLowerCase());
    if (index < 0) return whole;
    const t = new Date(Date.UTC(year, index, day, hour, minute, second ?? 0) + shift);
    const weekday = name === undefined ? '' : `${(DAYS[t.getUTCDay()] ?? '').slice(0, name.length > 3 ? 9 : 3)}${gap}`;
    const date = `${day.length > 1 ? two(t.getUTCDate()) : t.getUTCDate()}${s1}${MONTHS[t.getUTCMonth()]}${s2}${t.getUTCFullYear()}`;
    const clock = `${two(t.getUTCHours())}:${two(t.getUTCMinutes())}${second === undefined ? '' : `:${two(t.getUTCSeconds())}`}`;
    return `${weekday}${date}${s3}${clock}`;
  });
}

function moveIso(text: string, shift: Millis): string {
  return text.replace(ISO, (_, year, month, day, gap, hour, minute, second) => {
    const t = new Date(Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0) + shift).toISOString();
    return t.slice(0, 10) + (gap ? `${gap}${t.slice(11, second === undefined ? 16 : 19)}` : '');
  });
}

/** A date in the notation it came in, moved; what is no date we know stays as it is. */
export const moveDate = (text: string, shift: Millis): string =>
  ISO.test(text) ? moveIso(text, shift) : moveRfc822(text, shift);

/** The newest date of an item in a document. */
function newestIn(text: string): Millis | undefined {
  const dates = [...text.matchAll(DATED)]
    .filter(([, tag = '']) => !OWN.test(tag))
    .map(([, , date = '']) => Date.parse(date.trim()))
    .filter((at) => !Number.isNaN(at));
  return dates.length > 0 ? Math.max(...dates) : undefined;
}

/**
 * The document with all of its dates moved by the same amount, so that its newest item is as old as wished. Bytes
 * that are no date stay as they are, whatever the encoding.
 */
export function redate(body: Uint8Array, { now, newestAgeMs }: { now: Millis; newestAgeMs: Millis }): Uint8Array {
  const text = Buffer.from(body).toString('latin1');
  const newest = newestIn(text);
  if (newest === undefined) return body;
  // Whole seconds, as the notations have no more.
  const shift = Math.floor((now - newestAgeMs - newest) / 1000) * 1000;
  return Buffer.from(
    text.replace(DATED, (_, opening: string, date: string) => `${opening}${moveDate(date, shift)}`),
    'latin1',
  );
}
