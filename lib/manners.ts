import { DAY, HOUR, type Millis } from '@/lib/time';

/** When a new tab shows the briefing: always, on the first tab of a morning, or only when the reader asks for it. */
export const NEW_TAB_MODES = ['every', 'mornings', 'asked'] as const;

export type MannersSettings = {
  readonly newTab: (typeof NEW_TAB_MODES)[number];
  /** 0 where nothing is paused. */
  readonly pausedUntil: Millis;
};

export type Manners = MannersSettings & {
  /** When the briefing was last looked at; 0 if never. */
  readonly shownAt: Millis;
};

/** Whoever is up at three has not had their morning yet. */
const MORNING: Millis = 4 * HOUR;
/** No pause is longer: the longest day of a year has 25 hours. What goes on for longer is of a clock that was set back. */
const LONGEST_PAUSE: Millis = DAY + HOUR;

/** By the local clock: a traveller's morning is where they are. */
const dayOf = (at: Millis): string => new Date(at - MORNING).toDateString();

export const isPaused = ({ pausedUntil }: MannersSettings, now: Millis): boolean =>
  now < pausedUntil && pausedUntil <= now + LONGEST_PAUSE;

/** Whether a new tab is to be quiet. The page asks this before it is painted, and again once the program is there. */
export function isQuiet(manners: Manners, now: Millis): boolean {
  if (isPaused(manners, now)) return true;
  if (manners.newTab === 'mornings') return dayOf(manners.shownAt) === dayOf(now);
  return manners.newTab === 'asked';
}

export const PAUSE_LENGTHS = ['hour', 'today'] as const;
export type PauseLength = (typeof PAUSE_LENGTHS)[number];

export const pauseEnd = (length: PauseLength, now: Millis): Millis =>
  length === 'hour' ? now + HOUR : nextMorning(now);

/** When the next morning begins, local time. */
export function nextMorning(now: Millis): Millis {
  const today = new Date(now - MORNING);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, MORNING / HOUR).getTime();
}
