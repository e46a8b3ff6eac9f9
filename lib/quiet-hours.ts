import { DAY, type Millis } from '@/lib/time';

/** When a publisher wants no polls: hours 0 – 23 and English names of days in lower case, both in GMT (RSS `skipHours`, `skipDays`). */
export type QuietHours = { readonly skipHours?: readonly number[]; readonly skipDays?: readonly string[] };

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Whether a feed that has been due since `dueAt` is to be left alone at `now`. Nobody is left alone for more than a day. */
export function isQuietAt({ skipHours = [], skipDays = [] }: QuietHours, dueAt: Millis, now: Millis): boolean {
  if (now - dueAt >= DAY) return false;
  const time = new Date(now);
  return skipHours.includes(time.getUTCHours()) || skipDays.includes(DAYS[time.getUTCDay()] ?? '');
}
