import type { Outcome } from '@/lib/briefing/types';
import type { PollReason } from '@/lib/poll-reason';
import { endOfQuiet, type QuietHours } from '@/lib/quiet-hours';
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

export type PollResult = QuietHours & {
  readonly now: Millis;
  readonly outcome: Outcome;
  readonly status?: number;
  /** Offline, as far as one or two servers can tell: they may as well have cut the line. */
  readonly isAlone?: boolean;
  /** Failures in a row, this one included. */
  readonly failureCount: number;
  /** By `max-age` and `Expires`, of whatever answer. */
  readonly freshFor?: Millis;
  readonly ttlMinutes?: number;
  readonly retryAt?: Millis;
  /** Whether the server lets us ask for changes only. */
  readonly hasValidators: boolean;
  /** Whether it was ever read: only then is known that it has none. */
  readonly wasRead?: boolean;
  /** When the next edition is due. */
  readonly nextEditionAt: Millis;
  /** 0 – 1, another number at each attempt: spreads feeds that were asked together over a tenth of their interval. */
  readonly spread: number;
};

export type NextPoll = { readonly at: Millis; readonly why: PollReason };

/**
 * When to ask a feed again, and why then: the longest wait that anybody asks for, within a day, and not in hours that the
 * publisher skips. After a failure the base doubled for each one in a row. 410 is final (RFC 9110 §15.5.11).
 */
export function nextPoll(result: PollResult): NextPoll {
  const { now, outcome, spread } = result;
  if (outcome === 'gone') return { at: NEVER, why: { code: 'gone' } };
  const why = longest(demandsOn(result));
  const at = why.code === 'no-validators' ? beforeEdition(result) : now + jittered(why, spread);
  const welcomeAt = endOfQuiet(result, at);
  if (welcomeAt === at) return { at, why };
  return { at: Math.min(welcomeAt + Math.round((spread * HOUR) / 10), at + DAY), why: { code: 'quiet-hours' } };
}

type Demand = Required<PollReason>;

/** Who asks for how long a wait; of equals the first counts. */
function demandsOn(result: PollResult): readonly Demand[] {
  const { now, outcome, failureCount, freshFor = 0, ttlMinutes = 0, retryAt = now } = result;
  if (outcome === 'offline')
    return [result.isAlone ? { code: 'unreached', wait: BASE_INTERVAL } : { code: 'offline', wait: MINUTE }];
  if (outcome === 'permission' || outcome === 'blocked') return [{ code: outcome, wait: BASE_INTERVAL }];
  const server: readonly Demand[] = [
    { code: 'no-validators', wait: isBare(result) ? DAY : 0 },
    { code: 'retry-after', wait: retryAt - now },
    { code: 'fresh', wait: Math.min(freshFor, MAX_INTERVAL) },
  ];
  if (failureCount > 0) return [{ code: 'failed', wait: backoff(result) }, ...server];
  const ttl = Math.min(ttlMinutes * MINUTE, MAX_INTERVAL);
  return [{ code: 'hourly', wait: BASE_INTERVAL }, ...server, { code: 'ttl', wait: ttl }];
}

/** Each answer of such a feed is a whole body, so not even a failure is a reason to ask it twice a day. */
const isBare = ({ hasValidators, failureCount, wasRead }: PollResult): boolean =>
  !hasValidators && (failureCount === 0 || wasRead === true);

const longest = (demands: readonly Demand[]): Demand =>
  demands.reduce((most, next) => (next.wait > most.wait ? next : most));

/** Up to a tenth more, never less than was asked for; nobody but a failing feed waits for more than a day. */
function jittered({ code, wait }: Demand, spread: number): Millis {
  const longer = Math.round(wait * (1 + spread / 10));
  return code === 'failed' ? longer : Math.min(longer, MAX_INTERVAL);
}

function backoff({ status = 0, failureCount }: PollResult): Millis {
  if (failureCount >= 3 && LASTING.includes(status)) return MAX_INTERVAL;
  return Math.min(BASE_INTERVAL * 2 ** (failureCount - 1), MAX_INTERVAL);
}

/** In a day if an edition follows within the hour, else in the hour before the next one: so that a daily poll brings fresh news. */
function beforeEdition({ now, nextEditionAt, spread }: PollResult): Millis {
  const at = now + DAY;
  const edition = nextEditionAt + Math.max(0, Math.ceil((at - nextEditionAt) / DAY)) * DAY;
  return Math.max(at, Math.round(edition - BEFORE_EDITION * (1 - spread / 2)));
}
