import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Missed } from '@/lib/briefing/missed';
import type { Reading } from '@/lib/briefing/reading';
import { type Live, readyValue } from '@/lib/view/live';
import type { Route } from '@/lib/view/route';
import type { OwnState } from '@/lib/view/start';

/** What the new tab is drawn from besides the model: where in it the reader is, what they missed and what they have read. */
export const newTabState = (
  route: ReadonlySignal<Route>,
  missed: ReadonlySignal<Live<Missed | undefined>>,
  reading: ReadonlySignal<Live<Reading>>,
): ReadonlySignal<OwnState> =>
  computed(() => {
    if (route.value.kind !== 'edition') return { settled: true, drawnFrom: route.value, isKept: false };
    const states = [missed.value, reading.value];
    return {
      settled: states.every(({ kind }) => kind !== 'loading'),
      drawnFrom: states.map((state) => readyValue<unknown>(state) ?? null),
      isKept: true,
    };
  });

/** The same of one on which the briefing is not shown. */
export const QUIET_TAB: ReadonlySignal<OwnState> = signal({ settled: true, drawnFrom: 'quiet', isKept: true });
