import type { Outcome } from '@/lib/briefing/types';
import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';

/** No feed is asked more often by itself. */
export const BASE_INTERVAL: Millis = HOUR;
/** Publishers ask for up to a year; a briefing is a daily thing. */
export const MAX_INTERVAL: Millis = DAY;
/** The last instant that a date can name (ECMA-262, time values). */
const NEVER: Millis = 8.64e15;

export type PollResult = {
  readonly now: Millis;
  readonly outcome: Outcome;
  /** Failures in a row, this one included. */
  readonly failureCount: number;
  readonly freshFor?: Millis;
  readonly ttlMinutes?: number;
  readonly retryAt?: Millis;
  /** 0 – 1, one number per feed: spreads feeds that were added together over 10 % of their interval. */
  readonly spread: number;
};

/**
 * When to ask a feed again, epoch ms. After success the longest of our base, `max-age` and `ttl`; after a failure the
 * base doubled for each one in a row; never sooner than Retry-After; all within a day. 410 is final (RFC 9110 §15.5.11).
 */
export function nextPollAt(result: PollResult): Millis {
  const { now, outcome, retryAt = 0 } = result;
  if (outcome === 'gone') return NEVER;
  if (outcome === 'offline') return now + MINUTE;
  const interval = result.failureCount > 0 ? backoff(result) : wishedInterval(result);
  return Math.max(retryAt, Math.round(now + interval * (1 + result.spread / 10)));
}

const wishedInterval = ({ freshFor = 0, ttlMinutes = 0 }: PollResult): Millis =>
  Math.min(Math.max(BASE_INTERVAL, freshFor, ttlMinutes * MINUTE), MAX_INTERVAL);

const backoff = ({ failureCount }: PollResult): Millis =>
  Math.min(BASE_INTERVAL * 2 ** (failureCount - 1), MAX_INTERVAL);
