import { beforeEach, describe, expect, test } from 'vitest';
import type { Attempt } from '@/lib/jobs/attempt';
import { whoseFault } from '@/lib/jobs/whose-fault';
import { db } from '@/lib/store/db';
import { MINUTE } from '@/lib/time';
import { emptyStore, feedRow, NOW } from '../store/fixtures';

beforeEach(emptyStore);

const attempts = (count: number, outcome: Attempt['outcome']): Attempt[] =>
  Array.from({ length: count }, (_, index) => ({ feed: feedRow(`${index}`), at: NOW, ms: 15_000, bytes: 0, outcome }));
const answerAt = (at: number) => db.polls.add({ feedId: 'other', at, outcome: 'ok', bytes: 1, ms: 1, newEntries: 0 });
const faults = async (unreached: Attempt[], answered = false) =>
  new Set((await whoseFault({ unreached, answered, now: NOW })).map(({ outcome }) => outcome));

describe('attempts that reached nobody', () => {
  test('are failures of their feeds where somebody else answered', async () => {
    expect(await faults(attempts(9, 'network'), true)).toEqual(new Set(['network']));
  });

  test('mean that we are offline where many hosts are refused, even if somebody answered a minute ago', async () => {
    await answerAt(NOW - MINUTE);
    expect(await faults(attempts(3, 'network'))).toEqual(new Set(['offline']));
  });

  test.each([
    { what: 'one host that is refused', count: 1, outcome: 'network' },
    { what: 'three hosts that are silent', count: 3, outcome: 'timeout' },
  ] as const)('of $what are ours if nobody answered lately', async ({ count, outcome }) => {
    await answerAt(NOW - 20 * MINUTE);
    expect(await faults(attempts(count, outcome))).toEqual(new Set(['offline']));
    await answerAt(NOW - 10 * MINUTE);
    expect(await faults(attempts(count, outcome))).toEqual(new Set([outcome]));
  });

  test('of two hosts that are silent are their own', async () => {
    expect(await faults(attempts(2, 'timeout'))).toEqual(new Set(['timeout']));
  });

  test('of a host that was not reached the last time either are its own if anybody answered in between', async () => {
    await answerAt(NOW - 40 * MINUTE);
    const again = (attemptedAt: number) =>
      attempts(1, 'network').map((one) => ({
        ...one,
        feed: { ...one.feed, outcome: 'offline' as const, attemptedAt },
      }));
    expect(await faults(again(NOW - 60 * MINUTE))).toEqual(new Set(['network']));
    expect(await faults(again(NOW - 30 * MINUTE))).toEqual(new Set(['offline']));
  });

  test('of hosts that failed before say nothing of the line', async () => {
    await answerAt(NOW - MINUTE);
    const known = attempts(3, 'network').map((one) => ({ ...one, feed: { ...one.feed, failureCount: 1 } }));
    expect(await faults(known)).toEqual(new Set(['network']));
  });

  test('are asked again within the minute only where many hosts are refused', async () => {
    const [many] = await whoseFault({ unreached: attempts(3, 'network'), answered: false, now: NOW });
    const [silent] = await whoseFault({ unreached: attempts(3, 'timeout'), answered: false, now: NOW });
    expect([many?.isAlone, silent?.isAlone]).toEqual([false, true]);
  });
});
