// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { OldStoryCard } from '@/components/OldStoryCard';
import type { OldStory } from '@/lib/briefing/archive';
import { show, textOf } from './show';

const card = (over: Partial<OldStory> = {}) =>
  show(<OldStoryCard id="science-1" story={{ title: 'Gulls return', ...over }} />).page;

test('has its title, without a link, and its summary where there is one', () => {
  const page = card({ summary: 'To the harbour.' });
  expect([
    textOf(page.querySelector('h3')),
    textOf(page.querySelector('[data-summary]')),
    page.querySelector('a'),
  ]).toEqual(['Gulls return', 'To the harbour.', null]);
  expect(card().querySelector('[data-summary]')).toBeNull();
});

test.each([
  ['dump', 'A whole article stood here: this is its lead.'],
  ['invented', 'The text that stood here was invented and is left out.'],
] as const)('says what was done to its text: %s', (dropped, words) => {
  expect(textOf(card({ dropped }).querySelector('.story-meta'))).toBe(words);
});
