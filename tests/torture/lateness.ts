import { HOUR, type Millis } from '@/lib/time';

/** How late polls were: `worst` of all, and what half and nineteen of twenty did not exceed. */
export type Lateness = { readonly polls: number; readonly p50: Millis; readonly p95: Millis; readonly worst: Millis };

/** From when a feed was due to when its answer was stored. */
export type Span = { readonly start: Millis; readonly end: Millis };

/**
 * How late each poll of a feed was that was due at the `start` and an hour after each poll; jitter puts feeds off by up to
 * six minutes more, so this is at most too strict. A feed that still waits at the `end` is late until then.
 */
export function latenessOf(polledAt: readonly Millis[], { start, end }: Span): Millis[] {
  const dueAt = [start, ...polledAt.map((at) => at + HOUR)];
  return dueAt.filter((due) => due < end).map((due, index) => Math.max(0, (polledAt[index] ?? end) - due));
}

export function summed(late: readonly Millis[]): Lateness {
  const sorted = late.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { polls: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}
