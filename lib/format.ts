import type { Language } from '@/lib/i18n';
import { longDateIn } from '@/lib/long-date';
import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';

export type Format = {
  /** 06:45 */
  clock(at: Millis): string;
  /** 06:45 EST */
  clockZone(at: Millis): string;
  /** EST */
  zone(at: Millis): string;
  /** Saturday 21 November 2026 */
  longDate(at: Millis): string;
  /** 18 November; with the year when that is another one than `now`'s. */
  shortDate(at: Millis, now: Millis): string;
  /** Tuesday: of a local day `2026-11-24`. */
  weekday(day: string): string;
  /** As `shortDate`, of a local day `2026-11-18`. */
  shortDay(day: string, now: Millis): string;
  /** Saturday 21 November 2026, 06:45:00 EST: for a hover title. */
  exact(at: Millis): string;
  /** 05:12 today, Fri 21:10 within six days, else 14 Nov. */
  storyTime(at: Millis, now: Millis): string;
  /** 5m ago, 3h ago, yesterday; from six days on the date. */
  relative(at: Millis, now: Millis): string;
  /** 3 hours, 1 day: the longest unit that it fills. */
  duration(length: Millis): string;
  list(parts: readonly string[]): string;
};

const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;

/** Dates and times in the reader's language and zone, always on a 24-hour clock. */
export function formatter(language: Language, timeZone: string): Format {
  const locale = LOCALES[language];
  const format = (options: Intl.DateTimeFormatOptions) => {
    const cached = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
    return (at: Millis) => cached.format(at);
  };
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  const zoneOf = (at: Millis) => zone.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const parts = (options: Intl.DateTimeFormatOptions) => {
    const cached = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: Millis) => Object.fromEntries(cached.formatToParts(at).map((part) => [part.type, part.value]));
  };
  const long = parts({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = parts({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayParts = parts({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dayOf = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // Narrow French is "-3 h".
  const style = language === 'fr' ? 'short' : 'narrow';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
  const dayAndMonth = (at: Millis) => {
    const p = short(at);
    return `${p.day} ${p.month}`;
  };
  const longDate = longDateIn(locale, timeZone);
  const length = (unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const lengthIn = { day: length('day'), hour: length('hour'), minute: length('minute') };

  return {
    clock,
    zone: zoneOf,
    clockZone: (at) => `${clock(at)} ${zoneOf(at)}`,
    longDate,
    shortDate: (at, now) => {
      const p = long(at);
      return `${p.day} ${p.month}${p.year === long(now).year ? '' : ` ${p.year}`}`;
    },
    weekday: (day) => {
      const name = weekday.format(Date.parse(day));
      return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
    },
    shortDay: (day, now) => {
      const p = dayParts(Date.parse(day));
      return `${p.day} ${p.month}${p.year === long(now).year ? '' : ` ${p.year}`}`;
    },
    exact: (at) => `${longDate(at)}, ${clock(at)} ${zoneOf(at)}`,
    storyTime: (at, now) => {
      const p = short(at);
      if (dayOf(at) === dayOf(now)) return clock(at);
      return now - at < 6 * DAY ? `${p.weekday} ${clock(at)}` : dayAndMonth(at);
    },
    relative: (at, now) => {
      const gap = at - now;
      if (gap < -6 * DAY) return dayAndMonth(at);
      if (Math.abs(gap) < HOUR) return relative.format(Math.round(gap / MINUTE), 'minute');
      if (Math.abs(gap) < DAY) return relative.format(Math.round(gap / HOUR), 'hour');
      return relative.format(Math.round(gap / DAY), 'day');
    },
    duration: (length) => {
      const unit = length >= DAY ? 'day' : length >= HOUR ? 'hour' : 'minute';
      const count = Math.round(length / { day: DAY, hour: HOUR, minute: MINUTE }[unit]);
      return lengthIn[unit].format(count);
    },
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  };
}
