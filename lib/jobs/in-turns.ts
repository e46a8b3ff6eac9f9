import type { Steps } from '@/lib/briefing/steps';
import type { Millis } from '@/lib/time';

/** A page, a message or an alarm waits no longer than this, and the step that is under way. */
const TURN: Millis = 12;

const others = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Long work, turn by turn with whatever else the worker has to do. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < TURN) continue;
    await others();
    began = performance.now();
  }
}
