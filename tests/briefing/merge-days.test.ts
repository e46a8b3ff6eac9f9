import { describe, expect, test } from 'vitest';
import { emptyBackground, observe } from '@/lib/briefing/merge';
import { readDays, withoutLeads } from '../bench/merge/days';
import { othersOf, rateOurs } from '../bench/merge/measure';
import { bCubed, meanOf } from '../bench/merge/score';

const TUNE = readDays('tune');
const HELD_OUT = readDays('held-out');
const ALL = [...TUNE, ...HELD_OUT];

describe('the merger on labelled days', () => {
  test('there are enough of them, with enough in them', () => {
    for (const day of ALL.filter(({ name }) => !name.endsWith('fr'))) {
      expect(day.titles.length, day.name).toBeGreaterThan(190);
      expect(new Set(day.events).size, day.name).toBeGreaterThan(55);
    }
  });

  test.each([
    ['on the first day', () => emptyBackground()],
    ['with other days seen', (day: (typeof ALL)[number]) => observe(emptyBackground(), othersOf(day, ALL))],
  ])('%s hardly any merge is wrong, and most that are right are made', (_name, backgroundOf) => {
    for (const days of [TUNE, HELD_OUT]) {
      const { precision, f } = meanOf(days.map((day) => rateOurs(day, backgroundOf(day))));
      expect(precision).toBeGreaterThan(0.91);
      expect(f).toBeGreaterThan(0.87);
    }
  });
});

test('leads find what headlines miss, and hardly mislead', () => {
  const rate = (days: typeof ALL) => meanOf(days.map((day) => rateOurs(day, emptyBackground())));
  const days = readDays('leads');
  expect(rate(days).recall).toBeGreaterThan(rate(days.map(withoutLeads)).recall + 0.2);
  expect(rate(days).precision).toBeGreaterThan(0.95);
});

describe('B-cubed', () => {
  // The example of Amigó and others, 2009: one event in one group with a stranger, one event torn in two.
  test.each([
    { groups: [0, 0, 0, 1], events: [0, 0, 0, 1], precision: 1, recall: 1 },
    { groups: [0, 1, 2, 3], events: [0, 0, 0, 0], precision: 1, recall: 0.25 },
    { groups: [0, 0, 0, 0], events: [0, 1, 2, 3], precision: 0.25, recall: 1 },
    { groups: [0, 0, 0, 1], events: [0, 0, 1, 1], precision: 2 / 3, recall: 0.75 },
  ])('rates $groups against $events', ({ groups, events, precision, recall }) => {
    const score = bCubed(events, groups);
    expect(score.precision).toBeCloseTo(precision, 10);
    expect(score.recall).toBeCloseTo(recall, 10);
  });
});
