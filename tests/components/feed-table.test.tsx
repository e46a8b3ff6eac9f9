// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FeedTable } from '@/components/FeedTable';
import type { FeedFacts } from '@/lib/feed-health';
import { DAY } from '@/lib/time';
import { aFeed, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const habits = {
  days: Array.from({ length: 30 }, (_, day) => (day === 29 ? 4 : day === 20 ? 1 : 0)),
  lastDay: Math.floor(NOW / DAY),
  bareCount: 6,
  itemCount: 50,
};
const facts: ReadonlyMap<string, FeedFacts> = new Map([['harbour', { habits }]]);

test('a feed shows its last thirty days as a line, and says the same in words', () => {
  const { page } = show(<FeedTable feeds={[aFeed()]} facts={facts} now={NOW} label="Health" />);
  const line = page.querySelector('svg[role="img"]');
  expect(line?.getAttribute('aria-label')).toBe('5 items on 2 of the last 30 days, 4 on one day at most');
  expect(line?.querySelector('.days')?.getAttribute('d')?.match(/M/g)?.length).toBe(2);
});

test('a feed that was not read since yesterday has nothing of today in its line', () => {
  const { page } = show(<FeedTable feeds={[aFeed()]} facts={facts} now={NOW + 9 * DAY} label="Health" />);
  expect(page.querySelector('svg')?.getAttribute('aria-label')).toMatch(/^5 items/);
  const later = show(<FeedTable feeds={[aFeed()]} facts={facts} now={NOW + 21 * DAY} label="Health" />).page;
  expect(later.querySelector('svg')?.getAttribute('aria-label')).toMatch(/^4 items on 1 of/);
});

test('a feed says how many of its items have no summary, in the language of the page', () => {
  const cell = (language: 'en' | 'fr') =>
    show(<FeedTable feeds={[aFeed()]} facts={facts} now={NOW} label="Health" />, language).page.querySelector(
      'td.bare',
    );
  expect(textOf(cell('en'))).toBe('No summary 12%');
  expect(textOf(cell('fr'))).toBe('Sans résumé 12 %');
});

test('a feed of which nothing is known yet has a dash there, and no line', () => {
  const { page } = show(<FeedTable feeds={[aFeed()]} now={NOW} label="Health" />);
  expect([textOf(page.querySelector('td.bare')), page.querySelector('svg')]).toEqual(['No summary –', null]);
});

test('the head says by what it is ordered, and orders by what is pressed', () => {
  const onSort = vi.fn();
  const sorting = { by: 'pace', direction: 'descending' } as const;
  const { page } = show(<FeedTable feeds={[aFeed()]} now={NOW} label="Health" sorting={sorting} onSort={onSort} />);
  const heads = all(page, 'th[scope="col"]').map((head) => [textOf(head), head.getAttribute('aria-sort')]);
  expect(heads.filter(([, sort]) => sort !== null)).toEqual([['Last 30 days ↓', 'descending']]);
  click(button(page, /^Next attempt/));
  expect(onSort).toHaveBeenCalledExactlyOnceWith('next');
});

test('a feed that is paused says so', () => {
  const { page } = show(<FeedTable feeds={[aFeed({ paused: true, state: 'timeout' })]} now={NOW} label="Health" />);
  expect(textOf(page.querySelector('td.state'))).toBe('▲ paused · timed out');
});
