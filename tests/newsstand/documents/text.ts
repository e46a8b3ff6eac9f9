import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
export const cdata = (text: string): string => `<![CDATA[${text}]]>`;

const UNITS: Readonly<Record<string, Millis>> = { m: MINUTE, h: HOUR, d: DAY };

/** `40m`, `3h`, `6d`; a negative age lies in the future. */
export function parseAge(age: string): Millis {
  const [, count, unit] = /^(-?\d+)([mhd])$/.exec(age) ?? [];
  const length = UNITS[unit ?? ''];
  if (length === undefined) throw new Error(`Not an age: "${age}"`);
  return Number(count) * length;
}

/** Lower-case words joined by hyphens, as publishers make addresses of headlines. */
export const slug = (headline: string): string =>
  headline
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 16)
    .join('-');

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

/** RFC 822, shifted by whole hours: `rfc822(at, 'EST', -5)`. */
export function rfc822(at: Millis, zone = 'GMT', hours = 0): string {
  const t = new Date(at + hours * HOUR);
  const day = `${DAYS[t.getUTCDay()]}, ${two(t.getUTCDate())} ${MONTHS[t.getUTCMonth()]} ${t.getUTCFullYear()}`;
  return `${day} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())} ${zone}`;
}

export const rfc3339 = (at: Millis): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
