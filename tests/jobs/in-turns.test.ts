import { expect, test } from 'vitest';
import type { Steps } from '@/lib/briefing/steps';
import { inTurns } from '@/lib/jobs/in-turns';

/** Keeps the processor for some milliseconds a step. */
function* busy(steps: number): Steps<number> {
  for (let step = 0; step < steps; step++) {
    for (const until = performance.now() + 5; performance.now() < until; );
    yield;
  }
  return steps;
}

test('others have their turn before long work is done', async () => {
  const order: string[] = [];
  const work = inTurns(busy(20)).then((steps) => order.push(`done after ${steps}`));
  setTimeout(() => order.push('message'));
  await work;
  expect(order).toEqual(['message', 'done after 20']);
});

test('short work is done at once', async () => {
  expect(await inTurns(busy(1))).toBe(1);
});
