import { type ReadonlySignal, signal } from '@preact/signals';
import { type Millis, SECOND } from '@/lib/time';
import type { Undoable } from '@/lib/undoable';

/** How long the way back is offered; not counted while the reader is on it. */
const STANDS: Millis = 12 * SECOND;

const standing = signal<Undoable | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What can be taken back right now: the last thing done. */
export const undoable: ReadonlySignal<Undoable | undefined> = standing;

export function holdUndo(): void {
  clearTimeout(timer);
}

export function releaseUndo(): void {
  holdUndo();
  timer = setTimeout(dismissUndo, STANDS);
}

export function dismissUndo(): void {
  holdUndo();
  standing.value = undefined;
}

/** Says what was done, and offers to take it back. */
export function offerUndo(done: Undoable): void {
  standing.value = done;
  releaseUndo();
}

/** False when there is nothing to take back. */
export function takeBack(): boolean {
  const undo = standing.value?.undo;
  if (!undo) return false;
  dismissUndo();
  undo();
  return true;
}
