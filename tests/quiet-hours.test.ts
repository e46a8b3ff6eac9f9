import { expect, test } from 'vitest';
import { isQuietAt, type QuietHours } from '@/lib/quiet-hours';
import { DAY, HOUR } from '@/lib/time';

const SATURDAY_NOON = Date.UTC(2026, 10, 21, 12, 30);

test.each<[QuietHours, number, boolean]>([
  [{}, 0, false],
  [{ skipHours: [11, 13] }, 0, false],
  [{ skipHours: [12] }, 0, true],
  [{ skipHours: [12] }, HOUR, false],
  [{ skipDays: ['saturday'] }, 0, true],
  [{ skipDays: ['saturday'] }, 12 * HOUR, false],
])('%j, %i ms later', (quiet, later, expected) => {
  expect(isQuietAt(quiet, SATURDAY_NOON, SATURDAY_NOON + later)).toBe(expected);
});

test('nobody is left alone for more than a day', () => {
  const always = { skipHours: Array.from({ length: 24 }, (_, hour) => hour) };
  expect(isQuietAt(always, SATURDAY_NOON, SATURDAY_NOON + DAY - 1)).toBe(true);
  expect(isQuietAt(always, SATURDAY_NOON, SATURDAY_NOON + DAY)).toBe(false);
});
