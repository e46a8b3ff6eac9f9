import { expect, test } from 'vitest';
import { endSlot, type SlotInput, slotsOf } from '@/components/slots';

const slots = (counts: readonly SlotInput['storyCount'][], hasWeather = true) => [
  ...slotsOf(
    counts.map((storyCount, index) => ({ id: String(index), storyCount })),
    hasWeather,
  ).values(),
];

test.each([
  [
    [5, 5, 5],
    ['lead', 'half', 'half'],
  ],
  [
    [0, 5, 5, 5],
    ['strip', 'lead', 'half', 'half'],
  ],
  [
    [5, 5, 1, 5],
    ['lead', 'half', 'strip', 'half'],
  ],
  [
    [0, 1, 0],
    ['strip', 'strip', 'strip'],
  ],
  [
    ['pending', 'pending', 'pending'],
    ['lead', 'half', 'half'],
  ],
  [
    [5, 5, 0, 0],
    ['lead', 'half', 'half', 'strip'],
  ],
] as const)('sections with %j stories stand as %j', (counts, expected) => {
  expect(slots(counts)).toEqual(expected);
});

test('without weather the lead has the width to itself', () => {
  expect(slots([5, 5, 5], false)[0]).toBe('lead-alone');
});

test.each([
  [['lead', 'half'], 'slot-end slot-end-two-1 slot-end-three-0'],
  [['lead', 'half', 'half'], 'slot-end slot-end-two-0 slot-end-three-1'],
  [['lead', 'half', 'half', 'half'], 'slot-end slot-end-two-1 slot-end-three-2'],
  [['lead', 'half', 'strip'], 'slot-end'],
  [[], 'slot-end'],
] as const)('after %j the end piece fills the row', (before, expected) => {
  expect(endSlot([...before])).toBe(expected);
});
