import type { FeedRow } from '@/lib/store/db';
import { MINUTE, type Millis } from '@/lib/time';

/** How long an attempt may take before it counts as lost with its worker. */
export const LEASE: Millis = 5 * MINUTE;

/** Whether an attempt is under way, as far as anybody knows; not one after an attempt that was lost. */
export const isLeased = ({ leasedAt, nextPollAt }: FeedRow): boolean =>
  leasedAt !== undefined && nextPollAt - leasedAt <= LEASE;
