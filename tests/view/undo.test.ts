import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissUndo, holdUndo, offerUndo, releaseUndo, takeBack, undoable } from '@/lib/view/undo';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  dismissUndo();
  vi.useRealTimers();
});

const LONG = 60_000;

test('what was done can be taken back once', () => {
  const undo = vi.fn();
  offerUndo({ said: ['reading.read-now'], undo });
  expect(takeBack()).toBe(true);
  expect(takeBack()).toBe(false);
  expect(undo).toHaveBeenCalledOnce();
});

test('only the last thing done is offered', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  offerUndo({ said: ['reading.read-now'], undo: first });
  offerUndo({ said: ['reading.saved-now'], undo: second });
  takeBack();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

test('the offer goes by itself, but never while the reader is on it', () => {
  offerUndo({ said: ['reading.read-now'], undo: vi.fn() });
  holdUndo();
  vi.advanceTimersByTime(LONG);
  expect(undoable.value).toBeDefined();
  releaseUndo();
  vi.advanceTimersByTime(LONG);
  expect(undoable.value).toBeUndefined();
});

test('what is only said takes nothing back', () => {
  offerUndo({ said: ['share.copied'] });
  expect(takeBack()).toBe(false);
  expect(undoable.value).toBeDefined();
});
