import { expect, test } from 'vitest';
import { bareShare, daysUntil, habitsOf } from '@/lib/feed-habits';
import { DAY, HOUR } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const item = (at: number, rest: object = {}) => ({ at, publishedAt: at, title: 'A ferry', ...rest });
const TOLD = 'The first ferry left the harbour at six in the morning.';

test('items are counted by the day to which they are dated, the latest last', () => {
  const { days } = habitsOf(
    [item(NOW), item(NOW - HOUR), item(NOW - DAY), item(NOW - 29 * DAY), item(NOW - 30 * DAY)],
    NOW,
  );
  expect([days.length, days[0], days[28], days[29]]).toEqual([30, 1, 1, 2]);
  expect(days.reduce((sum, count) => sum + count, 0)).toBe(4);
});

test('an item without a date counts for no day', () => {
  expect(habitsOf([{ at: NOW, title: 'A' }], NOW).days.every((count) => count === 0)).toBe(true);
});

test('a feed that was not counted since has had nothing since', () => {
  const habits = habitsOf([item(NOW), item(NOW - DAY)], NOW);
  expect(daysUntil(habits, NOW)).toEqual(habits.days);
  expect(daysUntil(habits, NOW + 2 * DAY).slice(-4)).toEqual([1, 1, 0, 0]);
  expect(daysUntil(habits, NOW + 90 * DAY)).toEqual(Array.from({ length: 30 }, () => 0));
  // A clock that was set back takes no day away.
  expect(daysUntil(habits, NOW - 5 * DAY)).toEqual(habits.days);
});

test('the share without a summary is that of the newest fifty, by what would be shown', () => {
  const told = Array.from({ length: 50 }, (_, index) => item(NOW - index * HOUR, { summary: TOLD }));
  const habits = habitsOf(
    [...told.slice(0, 40), ...told.slice(0, 10).map(({ at }) => item(at)), item(NOW - 90 * DAY)],
    NOW,
  );
  expect(habits).toMatchObject({ bareCount: 10, itemCount: 50 });
  expect(bareShare(habits)).toBe(0.2);
  expect(bareShare(habitsOf([], NOW))).toBeUndefined();
});
