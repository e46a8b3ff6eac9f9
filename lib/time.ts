/** Epoch or duration in milliseconds; names say which: `…At` is an epoch. */
export type Millis = number;

export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What the clock on the wall shows at `at`, as if that wall hung in Greenwich. */
function wallAt(at: Millis, timeZone: string): Millis {
  const part = Object.fromEntries(
    wallFormatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

const offsetAt = (at: Millis, timeZone: string): Millis => wallAt(at, timeZone) - Math.floor(at / SECOND) * SECOND;
const dayOf = (wall: Millis): string => new Date(wall).toISOString().slice(0, 10);

/** The local calendar day, `2026-11-21`. */
export function localDay(at: Millis, timeZone: string): string {
  return dayOf(wallAt(at, timeZone));
}

/** The local time of day, `06:45`. */
export function localClock(at: Millis, timeZone: string): string {
  return new Date(wallAt(at, timeZone)).toISOString().slice(11, 16);
}

/** How far the local clock is from Greenwich, `-05:00`. */
export function utcOffset(at: Millis, timeZone: string): string {
  const offset = offsetAt(at, timeZone);
  return `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`;
}

/** First instant in (`before`, `after`] at which the offset is no longer that of `before`. */
function transitionBetween(before: Millis, after: Millis, timeZone: string): Millis {
  const oldOffset = offsetAt(before, timeZone);
  let [from, to] = [before, after];
  while (to - from > SECOND) {
    const middle = from + Math.floor((to - from) / 2 / SECOND) * SECOND;
    if (offsetAt(middle, timeZone) === oldOffset) from = middle;
    else to = middle;
  }
  return to;
}

/**
 * When a local clock shows `time` (`HH:MM`) on `day`. A time that the clocks skip is the first instant after the gap,
 * a time that comes twice is the first of the two.
 */
export function atLocalTime(day: string, time: string, timeZone: string): Millis {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const [early, late] = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)];
  const moments = [wall - early, wall - late].filter((at) => wallAt(at, timeZone) === wall);
  return moments.length > 0 ? Math.min(...moments) : transitionBetween(wall - late, wall - early, timeZone);
}

/** The latest `time` (`HH:MM`) that has come, `dueAt <= now`, and the next one, `nextAt > now`. */
export function editionTimes(now: Millis, time: string, timeZone: string): { dueAt: Millis; nextAt: Millis } {
  const today = Date.parse(localDay(now, timeZone));
  // Five days, because a zone may skip a whole one: Apia has no 30 December 2011.
  const times = [-2, -1, 0, 1, 2]
    .map((shift) => dayOf(today + shift * DAY))
    .map((day) => ({ day, at: atLocalTime(day, time, timeZone) }))
    .filter(({ day, at }) => localDay(at, timeZone) === day)
    .map(({ at }) => at);
  return {
    dueAt: Math.max(...times.filter((at) => at <= now)),
    nextAt: Math.min(...times.filter((at) => at > now)),
  };
}
