import { expect, test } from 'vitest';
import { endOfQuiet, isLeftAlone, isQuietAt, type QuietHours } from '@/lib/quiet-hours';
import { DAY, HOUR, MINUTE } from '@/lib/time';

const SATURDAY_NOON = Date.UTC(2026, 10, 21, 12, 30);
const WEEKEND = { skipDays: ['saturday', 'sunday'] };
const ALWAYS = { skipHours: Array.from({ length: 24 }, (_, hour) => hour) };

test.each<[QuietHours, number, boolean]>([
  [{}, 0, false],
  [{ skipHours: [11, 13] }, 0, false],
  [{ skipHours: [12] }, 0, true],
  [{ skipHours: [12] }, HOUR, false],
  [{ skipDays: ['saturday'] }, 0, true],
  [{ skipDays: ['saturday'] }, 12 * HOUR, false],
])('%j, %i ms later', (quiet, later, expected) => {
  expect(isQuietAt(quiet, SATURDAY_NOON + later)).toBe(expected);
});

test.each<[string, QuietHours, number]>([
  ['at once where it is not quiet', {}, 0],
  ['with the hour', { skipHours: [12] }, 30 * MINUTE],
  ['over midnight', { skipHours: [12, 13], skipDays: ['saturday'] }, 11.5 * HOUR],
  ['after a day at the latest', WEEKEND, DAY],
])('quiet ends %s', (_, quiet, wait) => {
  expect(endOfQuiet(quiet, SATURDAY_NOON)).toBe(SATURDAY_NOON + wait);
});

test('nobody is left alone for more than a day', () => {
  expect(isLeftAlone(WEEKEND, SATURDAY_NOON)).toBe(true);
  expect(isLeftAlone(WEEKEND, SATURDAY_NOON + DAY)).toBe(false);
  expect(isLeftAlone(ALWAYS, SATURDAY_NOON)).toBe(false);
});

test('whoever wakes in a quiet hour waits for its end, however long the feed has been due', () => {
  expect(isLeftAlone({ skipHours: [12] }, SATURDAY_NOON + 7 * DAY)).toBe(true);
});
