import { type Millis, SECOND } from '@/lib/time';
import { isUnseen } from '@/lib/view/unseen';

/** A tab that is left before it was painted never is. */
const PATIENCE: Millis = SECOND;

/** Calls once when the page's first paint is on the screen. */
export function oncePainted(go: () => void): void {
  const observer = new PerformanceObserver(done);
  const timer = setTimeout(done, PATIENCE);
  function done(): void {
    observer.disconnect();
    clearTimeout(timer);
    go();
  }
  observer.observe({ type: 'paint' });
}

/** Somebody sees the page at once: else there is no first paint to hurry for. */
export const isLookedAt = (): boolean => !isUnseen() && document.visibilityState === 'visible';
