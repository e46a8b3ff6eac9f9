import { expect, test } from 'vitest';
import { type Pace, paceOf } from '@/lib/pace';
import { DAY, HOUR, type Millis } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const every = (gap: Millis, count: number) => Array.from({ length: count }, (_, index) => NOW - index * gap);

test.each<[string, readonly Millis[], Pace | undefined]>([
  ['nothing', [], undefined],
  ['two items', every(DAY, 2), undefined],
  ['items without a date of their own, all of one moment', every(0, 20), undefined],
  ['one each hour', every(HOUR, 30), { count: 24, per: 'day' }],
  ['a newswire', every(HOUR / 7, 400), { count: 170, per: 'day' }],
  ['one a day', every(DAY, 20), { count: 1, per: 'day' }],
  ['three a week', every((7 / 3) * DAY, 9), { count: 3, per: 'week' }],
  ['two a month', every(15 * DAY, 5), { count: 2, per: 'month' }],
  ['one every other year', every(700 * DAY, 4), { count: 1, per: 'year' }],
  ['a busy month after years of silence', [...every(DAY / 2, 50), ...every(90 * DAY, 20)], { count: 2, per: 'day' }],
])('tells the usual pace of %s', (_, dates, expected) => {
  expect(paceOf(dates)).toEqual(expected);
});

test('the order of the dates does not matter', () => {
  expect(paceOf(every(DAY, 20).toReversed())).toEqual(paceOf(every(DAY, 20)));
});
