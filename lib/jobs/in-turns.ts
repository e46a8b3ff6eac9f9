import type { Steps } from '@/lib/briefing/steps';
import { collect } from '@/lib/store/collector';
import type { Millis } from '@/lib/time';

/** A page, a message or an alarm waits no longer than this, and the step that is under way. */
const TURN: Millis = 12;
/** What a stage of the work leaves behind would else lie about until the end of it. */
const TURNS_TO_COLLECT = 12;

const others = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Long work, turn by turn with whatever else the worker has to do. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let turns = 0;
  for (let began = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < TURN) continue;
    turns += 1;
    if (turns % TURNS_TO_COLLECT === 0) collect();
    await others();
    began = performance.now();
  }
}
