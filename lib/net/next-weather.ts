import type { Outcome } from '@/lib/briefing/types';
import { DAY, MINUTE, type Millis } from '@/lib/time';

/** Failures in a row put a document off by up to so many of its intervals: weather is worth asking for again the same day. */
const MOST_INTERVALS = 6;
/** One host out of reach may as well be our own line. */
const WHEN_OFFLINE: Millis = 10 * MINUTE;

export type WeatherResult = {
  readonly now: Millis;
  /** The least time between two requests for the document. */
  readonly every: Millis;
  readonly outcome: Outcome;
  /** Failures in a row, this one included. */
  readonly failureCount: number;
  readonly freshFor?: Millis;
  readonly retryAt?: Millis;
  /** 0 – 1: services set the same end to what they send everybody, so a tenth of the interval keeps readers apart. */
  readonly spread: number;
};

/** When to ask a weather service for a document again, epoch ms: never sooner than it says itself, within a day. */
export function nextWeatherAt({
  now,
  every,
  outcome,
  failureCount,
  freshFor = 0,
  retryAt = 0,
  spread,
}: WeatherResult): Millis {
  if (outcome === 'gone') return now + DAY;
  if (outcome === 'offline') return now + WHEN_OFFLINE;
  const apart = Math.round((every * spread) / 10);
  const backoff = every * Math.min(2 ** Math.max(0, failureCount - 1), MOST_INTERVALS);
  return Math.max(retryAt, now + Math.max(backoff, Math.min(freshFor, DAY)) + apart);
}
