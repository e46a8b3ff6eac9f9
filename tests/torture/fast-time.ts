import type { Millis } from '@/lib/time';

/** A straight line from real time to the time that is played: both show `start` and `realStart` at the same moment. */
export type FastTime = { readonly times: number; readonly start: Millis; readonly realStart: Millis };

/** The time that is played at a moment of real time. */
export const playedAt = ({ times, start, realStart }: FastTime, real: Millis): Millis =>
  start + (real - realStart) * times;
