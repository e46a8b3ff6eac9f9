import { type ReadonlySignal, signal } from '@preact/signals';
import { MINUTE, type Millis } from '@/lib/time';

/** The time, to the minute; stands still while nobody looks. */
export function clock(): ReadonlySignal<Millis> {
  const now = signal(Date.now());
  const set = () => {
    if (document.visibilityState === 'visible') now.value = Date.now();
  };
  setInterval(set, MINUTE);
  document.addEventListener('visibilitychange', set);
  return now;
}

export function onlineState(): ReadonlySignal<boolean> {
  const online = signal(navigator.onLine);
  for (const event of ['online', 'offline']) {
    addEventListener(event, () => {
      online.value = navigator.onLine;
    });
  }
  return online;
}
