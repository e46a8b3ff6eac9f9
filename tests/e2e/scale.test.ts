import { expect, test } from 'vitest';
import { MINUTE } from '@/lib/time';
import { playScale } from '../torture/scale';

/** The short form of `npm run torture:scale`. */
test('every healthy feed is polled within 75 minutes, whoever hangs beside it and however often the worker is stopped', async () => {
  const report = await playScale({ feedCount: 80, times: 20, length: 75 * MINUTE, goal: 'each-polled' });
  expect(report).toMatchObject({ bugs: [], misjudged: [] });
  expect(report.played).toBeLessThan(75 * MINUTE);
  expect(report.stops).toBeGreaterThan(0);
  expect(Math.max(...report.memory)).toBeLessThan(150);
}, 300_000);
