// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PopupSection } from '@/components/PopupSection';
import type { PlacedSection } from '@/components/placed-sections';
import { aSection, NOW, printed } from './samples';
import { show, textOf } from './show';

const PLACE = { slot: 'part', spans: { two: 6, three: 4, four: 3, six: 2 } } as const;
const LOADING = { code: 'loading', done: 0, total: 0 } as const;
const section = (over: Partial<PlacedSection> = {}, isLead = false) => {
  const placed: PlacedSection = {
    section: aSection('canada'),
    printed: printed('canada'),
    empty: LOADING,
    place: PLACE,
    isFolded: false,
    ...over,
  };
  return show(<PopupSection placed={placed} isLead={isLead} now={NOW} />).page;
};

test('has one story, without its summary', () => {
  const page = section();
  expect(page.querySelectorAll('[data-story]')).toHaveLength(1);
  expect(page.querySelector('[data-summary]')).toBeNull();
});

test('that opens the edition has its summary', () => {
  expect(textOf(section({}, true).querySelector('[data-summary]'))).toBe('The first one left at six.');
});

test.each([
  ['is loading', { printed: undefined }, 'Loading…'],
  ['is quiet', { printed: printed('canada', { stories: [] }), empty: { code: 'offline' } }, 'Offline: its feeds'],
] as const)('that %s says so', (_, over, words) => {
  expect(textOf(section(over).querySelector('[data-empty]'))).toContain(words);
});
