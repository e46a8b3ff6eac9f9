// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { NewsSection, type NewsSectionProps } from '@/components/NewsSection';
import type { Place, Slot } from '@/components/slots';
import { aSection, FAILURES, NOW, printed, stories } from './samples';
import { all, button, click, show, textOf } from './show';

const place = (slot: Slot): Place => ({ slot, spans: { two: 6, three: 4, four: 3, six: 2 } });

const section = (over: Partial<NewsSectionProps> = {}) => {
  const props: NewsSectionProps = {
    section: aSection('canada'),
    printed: printed('canada'),
    empty: { code: 'loading', done: 0, total: 1 },
    place: place('part'),
    now: NOW,
    onGrant: () => {},
    ...over,
  };
  return show(<NewsSection {...props} />).page.querySelector('section') as HTMLElement;
};

test('a section is named by its heading', () => {
  const found = section();
  const heading = found.querySelector('h2');
  expect(found.dataset.section).toBe('canada');
  expect(textOf(heading)).toBe('Canadian News');
  expect(found.getAttribute('aria-labelledby')).toBe(heading?.id);
});

test('the reader’s own title wins', () => {
  expect(textOf(section({ section: aSection('own-1', { title: 'Reading group' }) }).querySelector('h2'))).toBe(
    'Reading group',
  );
});

test.each(['lead', 'second', 'part', 'strip'] as const)('a %s prints every story once, in order', (slot) => {
  const ids = all(
    section({
      place: place(slot),
      printed: printed('canada', { stories: stories(10, 'canada') }),
      section: aSection('canada', { maxStories: 10 }),
    }),
    'article',
  ).map((article) => article.dataset.story);
  expect(ids).toEqual(stories(10, 'canada').map(({ id }) => id));
});

test('a lower story count shortens the section at once', () => {
  expect(all(section({ section: aSection('canada', { maxStories: 2 }) }), 'article')).toHaveLength(2);
});

test.each([
  [24, ''],
  [72, 'Few stories: looking back 72 hours'],
  [168, 'Few stories: looking back 7 days'],
] as const)('a window of %i hours is said', (windowHours, note) => {
  expect(textOf(section({ printed: printed('canada', { windowHours }) }).querySelector('header p'))).toBe(note);
});

test('feeds that failed while others answered are counted and named, with their causes', () => {
  const found = section({ printed: printed('canada', { failures: FAILURES }) });
  expect(found.querySelector('header p')).toBeNull();
  expect(textOf(found.querySelector(':scope > :last-child'))).toBe(
    '2 of 7 feeds failed: Vendor Desk: timed out · Board Room: HTTP 503',
  );
});

test('an empty section says why instead', () => {
  const found = section({
    printed: printed('canada', { stories: [] }),
    empty: { code: 'quiet', since: NOW - 3 * 86_400_000 },
  });
  expect(found.querySelector('article')).toBeNull();
  expect(textOf(found.querySelector('[data-empty="quiet"]'))).toContain('18 November');
});

test('a section that the browser keeps from its sites has a button to ask for them', () => {
  const onGrant = vi.fn();
  const found = section({ printed: undefined, empty: { code: 'permission', hosts: ['cbc.example'] }, onGrant });
  expect(textOf(found.querySelector('[data-empty="permission"]'))).toContain('cbc.example');
  click(button(found, 'Allow these sites'));
  expect(onGrant).toHaveBeenCalledOnce();
});

test('a long section expands in place: the first stories at once, the others when they are asked for', () => {
  const found = section({
    printed: printed('canada', { stories: stories(12, 'canada'), maxStories: 12 }),
    section: aSection('canada', { maxStories: 12 }),
  });
  const rest = found.querySelector<HTMLDetailsElement>('details.rest');
  expect([rest?.open, textOf(rest?.querySelector('summary'))]).toEqual([false, '5 more stories']);
  expect(all(found, '.stories article')).toHaveLength(7);
  expect(all(found, 'article').map(({ dataset }) => dataset.story)).toEqual(stories(12, 'canada').map(({ id }) => id));
});
