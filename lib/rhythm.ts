import { editionTimes, HOUR, type Millis } from '@/lib/time';

/** `live` has its edition once a day, and what comes in later is added to it. */
export const RHYTHMS = ['daily', 'twice', 'live'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export type RhythmSettings = {
  readonly rhythm: Rhythm;
  /** Local, 24-hour `HH:MM`. */
  readonly editionTime: string;
  /** Of the second edition, where there are two a day. */
  readonly eveningTime: string;
};

/** A live edition is not added to more often: a page that changes while it is read is no edition. */
export const LIVE_PAUSE: Millis = HOUR / 2;

const slotsOf = ({ rhythm, editionTime, eveningTime }: RhythmSettings): readonly string[] =>
  rhythm === 'twice' ? [editionTime, eveningTime] : [editionTime];

/** The latest slot that has come, `dueAt <= now`, and the next one, `nextAt > now`. */
export function slotsAround(
  now: Millis,
  settings: RhythmSettings,
  timeZone: string,
): { dueAt: Millis; nextAt: Millis } {
  const times = slotsOf(settings).map((slot) => editionTimes(now, slot, timeZone));
  return {
    dueAt: Math.max(...times.map(({ dueAt }) => dueAt)),
    nextAt: Math.min(...times.map(({ nextAt }) => nextAt)),
  };
}

type Promised = {
  readonly dueAt: Millis;
  readonly builtAt: Millis;
  readonly nextAt: Millis;
  readonly timeZone: string;
  readonly nextZone?: string;
};

/**
 * When the edition after this one is due, where the reader is now. In the zone it was promised for, as promised; who has
 * travelled on gets it at the local time there, but not the same morning twice: half a rhythm lies between two editions.
 */
export function promiseOf(latest: Promised, settings: RhythmSettings, timeZone: string): Millis {
  if ((latest.nextZone ?? latest.timeZone) === timeZone) return latest.nextAt;
  const rest = settings.rhythm === 'twice' ? 6 * HOUR : 12 * HOUR;
  return slotsAround(Math.max(latest.builtAt, latest.dueAt + rest), settings, timeZone).nextAt;
}
