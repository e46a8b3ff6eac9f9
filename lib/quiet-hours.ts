import { DAY, HOUR, type Millis } from '@/lib/time';

/** When a publisher wants no polls: hours 0 – 23 and English names of days in lower case, both in GMT (RSS `skipHours`, `skipDays`). */
export type QuietHours = { readonly skipHours?: readonly number[]; readonly skipDays?: readonly string[] };

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Whether the publisher wants no poll at this time. */
export function isQuietAt({ skipHours = [], skipDays = [] }: QuietHours, at: Millis): boolean {
  const time = new Date(at);
  return skipHours.includes(time.getUTCHours()) || skipDays.includes(DAYS[time.getUTCDay()] ?? '');
}

/** The first moment from `at` on at which a poll is welcome; nobody is left alone for more than a day. */
export function endOfQuiet(hours: QuietHours, at: Millis): Millis {
  let end = at;
  while (end < at + DAY && isQuietAt(hours, end)) end = Math.floor(end / HOUR) * HOUR + HOUR;
  return Math.min(end, at + DAY);
}

/** Whether to leave a feed alone now: it is quiet time, and has not been so for a whole day. */
export const isLeftAlone = (hours: QuietHours, now: Millis): boolean =>
  isQuietAt(hours, now) && endOfQuiet(hours, now - DAY) < now;
