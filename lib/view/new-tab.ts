import { computed, type ReadonlySignal } from '@preact/signals';
import type { Missed } from '@/lib/briefing/missed';
import { type Live, readyValue } from '@/lib/view/live';
import type { Route } from '@/lib/view/route';
import type { OwnState } from '@/lib/view/start';

/** What the new tab is drawn from besides the model: where in it the reader is, and what they missed. */
export const newTabState = (
  route: ReadonlySignal<Route>,
  missed: ReadonlySignal<Live<Missed | undefined>>,
): ReadonlySignal<OwnState> =>
  computed(() => {
    if (route.value.kind !== 'edition') return { settled: true, drawnFrom: route.value, isKept: false };
    return { settled: missed.value.kind !== 'loading', drawnFrom: readyValue(missed.value) ?? null, isKept: true };
  });
