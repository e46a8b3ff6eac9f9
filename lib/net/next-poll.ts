import type { Outcome } from '@/lib/briefing/types';
import { DAY, HOUR, MINUTE, type Millis } from '@/lib/time';

/** No feed is asked more often by itself. */
export const BASE_INTERVAL: Millis = HOUR;
/** Publishers ask for up to a year; a briefing is a daily thing. */
export const MAX_INTERVAL: Millis = DAY;
/** A feed whose whole body comes each time is asked once a day, within this time before the edition. */
const BEFORE_EDITION: Millis = HOUR;
/** Statuses that another hour does not mend: no such page, not for you. */
const LASTING = [401, 403, 404, 405, 406, 451];
/** The last instant that a date can name (ECMA-262, time values). */
const NEVER: Millis = 8.64e15;

export type PollResult = {
  readonly now: Millis;
  readonly outcome: Outcome;
  readonly status?: number;
  /** Offline, as far as one or two servers can tell: they may as well have cut the line. */
  readonly isAlone?: boolean;
  /** Failures in a row, this one included. */
  readonly failureCount: number;
  readonly freshFor?: Millis;
  readonly ttlMinutes?: number;
  readonly retryAt?: Millis;
  /** Whether the server lets us ask for changes only. */
  readonly hasValidators: boolean;
  /** When the next edition is due. */
  readonly nextEditionAt: Millis;
  /** 0 – 1, another number at each attempt: spreads feeds that were asked together over a tenth of their interval. */
  readonly spread: number;
};

/**
 * When to ask a feed again, epoch ms. After success the longest of our base, `max-age` and `ttl`, within a day; a feed
 * without validators a day, and shortly before an edition. After a failure the base doubled for each one in a row.
 * Never sooner than Retry-After; 410 is final (RFC 9110 §15.5.11).
 */
export function nextPollAt(result: PollResult): Millis {
  const { now, outcome, retryAt = 0, spread } = result;
  if (outcome === 'gone') return NEVER;
  if (outcome === 'offline') return now + (result.isAlone ? BASE_INTERVAL : MINUTE);
  if (result.failureCount > 0) return Math.max(retryAt, Math.round(now + backoff(result) * (1 + spread / 10)));
  if (!result.hasValidators && outcome !== 'permission') return beforeEdition(now + DAY, result.nextEditionAt);
  return Math.round(now + Math.min(wishedInterval(result) * (1 + spread / 10), MAX_INTERVAL));
}

const wishedInterval = ({ freshFor = 0, ttlMinutes = 0 }: PollResult): Millis =>
  Math.max(BASE_INTERVAL, freshFor, ttlMinutes * MINUTE);

function backoff({ status = 0, failureCount }: PollResult): Millis {
  if (failureCount >= 3 && LASTING.includes(status)) return MAX_INTERVAL;
  return Math.min(BASE_INTERVAL * 2 ** (failureCount - 1), MAX_INTERVAL);
}

/** `at` if an edition follows within the hour, else an hour before the next one: so that a daily poll brings fresh news. */
function beforeEdition(at: Millis, nextEditionAt: Millis): Millis {
  const edition = nextEditionAt + Math.max(0, Math.ceil((at - nextEditionAt) / DAY)) * DAY;
  return Math.max(at, edition - BEFORE_EDITION);
}
