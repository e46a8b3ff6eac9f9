import { expect, test } from 'vitest';
import { endSlot, type SlotInput, slotsOf } from '@/components/slots';

const slots = (counts: readonly SlotInput['storyCount'][], hasGreeting = false) => [
  ...slotsOf(
    counts.map((storyCount, index) => ({ id: String(index), storyCount })),
    { hasGreeting },
  ).values(),
];

test.each([
  [[5, 5], 'lead half'],
  [[0, 5, 5, 5, 5, 5], 'strip lead half half half half'],
  [[5, 5, 1, 5, 5, 5], 'lead half half half half half-four'],
  [[0, 1, 0], 'strip strip strip'],
  [['pending', 'pending'], 'lead half'],
  [[], ''],
] as const)('sections with %j stories stand as %s', (counts, expected) => {
  expect(slots(counts).join(' ')).toBe(expected);
});

test('an odd last half takes the strip behind it for a neighbour', () => {
  expect(slots([5, 5, 0, 0]).slice(0, 3)).not.toContain('strip');
});

test.each([
  [[5, 5, 5], 'lead half half-four'],
  [[5, 5, 5, 5], 'lead half half half'],
  [[5, 5, 5, 5, 5], 'lead half half half half'],
  [[5, 5, 5, 0], 'lead half half-six strip'],
  [[5, 5, 5, 5, 5, 0], 'lead half half half half strip'],
] as const)('the last row of three is full after sections with %j stories', (counts, expected) => {
  expect(slots(counts).join(' ')).toBe(expected);
});

test('with the greeting beside the lead, every half stands below it', () => {
  expect(slots([5, 5, 5, 5], true).join(' ')).toBe('lead half half half');
  expect(slots([5, 5], true).join(' ')).toBe('lead half-four');
});

test.each([
  [['lead', 'half'], 'slot-end slot-end-of-two'],
  [['lead', 'half', 'half-four'], 'slot-end slot-end-of-three'],
  [['lead', 'half', 'half', 'half'], 'slot-end slot-end-of-two slot-end-of-three'],
  [['lead', 'half', 'strip'], 'slot-end'],
  [['lead'], 'slot-end'],
  [[], 'slot-end'],
] as const)('after %j the end piece fills the row', (before, expected) => {
  expect(endSlot(before)).toBe(expected);
});
