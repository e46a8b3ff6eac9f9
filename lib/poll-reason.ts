import type { Millis } from '@/lib/time';

/** Why a feed waits as long as it does until its next attempt. A closed list: each has its sentence in the locales. */
export const POLL_REASONS = [
  /** Nobody asked for more: our own interval. */
  'hourly',
  /** `max-age` or `Expires`. */
  'fresh',
  /** `ttl` or `sy:updatePeriod`. */
  'ttl',
  /** Every answer is a whole one. */
  'no-validators',
  /** Failures in a row. */
  'failed',
  /** The server asked for quiet: Retry-After. */
  'retry-after',
  /** The same, asked of another feed of its host. */
  'host',
  /** `skipHours` or `skipDays`. */
  'quiet-hours',
  /** Its last attempt was cut short by us and says nothing. */
  'interrupted',
  'offline',
  /** It could not be reached, and too few others were asked to tell whose fault that is. */
  'unreached',
  'permission',
  'blocked',
  'gone',
] as const;

/** `wait` is what was asked for, before any jitter. */
export type PollReason = { readonly code: (typeof POLL_REASONS)[number]; readonly wait?: Millis };
