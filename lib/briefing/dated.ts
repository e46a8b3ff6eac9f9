import type { Entry } from '@/lib/feed/types';
import { HOUR, type Millis } from '@/lib/time';

/** Clocks differ, and a story may be out a little before its time. */
const SLACK: Millis = HOUR;
/** How old an entry without a true date is taken to be: new enough to be shown, not to go before what is known to be new. */
const PRESUMED_AGE: Millis = 12 * HOUR;

/** Whether `at` is when the publisher says it came out. A date that lay in the future when we saw it is an event's, or a mistake. */
export const isDated = ({ publishedAt, firstSeenAt }: Entry): boolean =>
  publishedAt !== undefined && publishedAt <= firstSeenAt + SLACK;

/** By what an entry is ranked among others, epoch ms. */
export const rankedAt = (entry: Entry): Millis => (isDated(entry) ? entry.at : entry.at - PRESUMED_AGE);
