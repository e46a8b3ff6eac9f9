import { hasSummary } from '@/lib/briefing/summary';
import { DAY, type Millis } from '@/lib/time';

/** So many days are drawn. */
export const HABIT_DAYS = 30;
/** So many of the newest items tell whether a feed comes with summaries. */
const NEWEST = 50;

/** What a feed has been like lately. */
export type FeedHabits = {
  /** How many items are dated to each of the last days, the oldest first; days in GMT. */
  readonly days: readonly number[];
  /** The last of them, counted since the epoch. */
  readonly lastDay: number;
  /** How many of its newest items came without a summary that could be shown, and of how many. */
  readonly bareCount: number;
  readonly itemCount: number;
};

/** What an entry tells of it. */
type Item = {
  readonly at: Millis;
  readonly publishedAt?: Millis;
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
};

const dayOf = (at: Millis): number => Math.floor(at / DAY);

export function habitsOf(entries: readonly Item[], now: Millis): FeedHabits {
  const lastDay = dayOf(now);
  const days = Array.from({ length: HABIT_DAYS }, () => 0);
  for (const { at, publishedAt } of entries) {
    const place = dayOf(at) - lastDay + HABIT_DAYS - 1;
    // What has no date was not published on the day on which we first saw it.
    if (publishedAt !== undefined && place >= 0 && place < HABIT_DAYS) days[place] = (days[place] ?? 0) + 1;
  }
  const newest = entries.toSorted((a, b) => b.at - a.at).slice(0, NEWEST);
  const bareCount = newest.filter((entry) => !hasSummary(entry)).length;
  return { days, lastDay, bareCount, itemCount: newest.length };
}

/** The same thirty days as they are now: a feed that has not changed was not counted since. */
export function daysUntil({ days, lastDay }: FeedHabits, now: Millis): readonly number[] {
  const passed = Math.min(Math.max(0, dayOf(now) - lastDay), HABIT_DAYS);
  return [...days.slice(passed), ...Array.from({ length: passed }, () => 0)];
}

/** 0 – 1; undefined of a feed without items. */
export const bareShare = ({ bareCount, itemCount }: FeedHabits): number | undefined =>
  itemCount > 0 ? bareCount / itemCount : undefined;
