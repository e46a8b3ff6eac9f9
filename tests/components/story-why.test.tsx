// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { StoryCard } from '@/components/StoryCard';
import { WishesContext } from '@/components/wishes';
import type { Reason } from '@/lib/briefing/reason';
import { HOUR } from '@/lib/time';
import { aStory, NOW } from './samples';
import { button, click, show, textOf } from './show';

const REASONS: readonly Reason[] = [
  { kind: 'publishers', count: 4 },
  { kind: 'first-seen', at: NOW - 2 * HOUR },
];
const EVERY: readonly Reason[] = [
  {
    kind: 'update',
    changes: [
      { kind: 'headline', was: 'Ferries stay in port' },
      { kind: 'numbers', numbers: ['14', '200'] },
      { kind: 'publishers', from: 1, to: 3 },
    ],
  },
  { kind: 'watch', word: 'ferry' },
  { kind: 'put-first', publisher: 'Harbour Post' },
  { kind: 'rare', publisher: 'Harbour Post', monthlyCount: 6 },
  { kind: 'window', hours: 72 },
];

const card = (
  over = {},
  wishes = { sourceWeights: {}, lessOf: vi.fn(), asBefore: vi.fn() },
  language: 'en' | 'fr' = 'en',
) => {
  const story = aStory({ reasons: REASONS, ...over });
  const shown = show(
    <WishesContext.Provider value={wishes}>
      <StoryCard story={story} now={NOW} rank="plain" />
    </WishesContext.Provider>,
    language,
  );
  return shown.page.querySelector('article') as HTMLElement;
};
const because = (article: HTMLElement) => textOf(article.querySelector('[data-because]'));

test('why a story is here stands behind a closed disclosure, as one true sentence', () => {
  const article = card();
  expect(article.querySelector('details')?.open).toBe(false);
  expect(textOf(article.querySelector('summary'))).toBe('Why this?');
  expect(because(article)).toBe('Here because: 4 publishers · first seen 05:20.');
});

test('every reason has its words', () => {
  expect(because(card({ reasons: EVERY }))).toBe(
    'Here because: it has changed (new headline, it was “Ferries stay in port” · new numbers: 14 and 200 · from 1 publisher to 3)' +
      ' · you watch “ferry” · Harbour Post put it first · Harbour Post publishes seldom, about 6 items in 30 days' +
      ' · little news, so 72 hours were looked at.',
  );
  expect(because(card({ reasons: EVERY }, undefined, 'fr'))).toContain('nouveaux chiffres : 14 et 200');
});

test('a story that changed says so in the open', () => {
  const article = card({ mark: 'update', reasons: EVERY });
  expect(article.dataset.mark).toBe('update');
  expect(textOf(article.querySelector('[data-update]'))).toMatch(/^Update new headline, it was “Ferries stay in port”/);
});

test('a story that is new says so, and one that is not does not', () => {
  expect(textOf(card({ mark: 'new' }).querySelector('.mark'))).toBe('New');
  expect(card().querySelector('.mark')).toBeNull();
});

test('the reader can have less of its source', () => {
  const lessOf = vi.fn();
  click(button(card({}, { sourceWeights: {}, lessOf, asBefore: vi.fn() }), 'Less of Harbour Post'));
  expect(lessOf).toHaveBeenCalledExactlyOnceWith('Harbour Post');
});

test('and take that back', () => {
  const asBefore = vi.fn();
  const article = card({}, { sourceWeights: { 'Harbour Post': 0.5 }, lessOf: vi.fn(), asBefore });
  expect(textOf(article.querySelector('[role="status"]'))).toContain('Harbour Post counts for half');
  click(button(article, 'Undo'));
  expect(asBefore).toHaveBeenCalledExactlyOnceWith('Harbour Post');
});

test('a story that nobody ranked has nothing to say', () => {
  expect(card({ reasons: undefined }).querySelector('details')).toBeNull();
});
