// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { FeedFacts } from '@/components/FeedFacts';
import { SectionRow } from '@/components/SectionRow';
import type { SectionView } from '@/lib/settings';
import { aFeed, aSection } from './samples';
import { all, button, click, enter, field, show, textOf, unclose } from './show';

type Over = { readonly language?: 'en' | 'fr'; readonly isDragged?: boolean };

function row(section: SectionView = aSection('science'), { language = 'en', isDragged = false }: Over = {}) {
  const actions = {
    change: vi.fn(),
    reset: vi.fn(),
    remove: vi.fn(),
    moveBy: vi.fn(),
    dragStart: vi.fn(),
    dragEnd: vi.fn(),
    drop: vi.fn(),
  };
  const { page } = show(
    <SectionRow
      section={section}
      place="Petawawa"
      canMove={{ up: true, down: true }}
      isDragged={isDragged}
      actions={actions}
    />,
    language,
  );
  return { page, actions };
}

test('a section is a switch by its name, which acts at once', () => {
  const { page, actions } = row();
  const control = field(page, 'Science');
  expect([control.getAttribute('role'), control.checked, textOf(page.querySelector('h3'))]).toEqual([
    'switch',
    true,
    'Science',
  ]);
  click(control);
  expect(actions.change.mock.calls).toEqual([[{ enabled: false }]]);
});

test('one that is off says so', () => {
  const { page } = row(aSection('science', { enabled: false }));
  expect(field(page, 'Science').checked).toBe(false);
  expect(textOf(page.querySelector('p'))).toBe('1 feed · switched off');
});

test('how many stories it prints is chosen in sight', () => {
  const { page, actions } = row();
  const count = field<HTMLSelectElement>(page, 'Most stories in Science');
  expect(all(count, 'option').map(textOf).slice(0, 2)).toEqual(['1 story', '2 stories']);
  enter(count, '3');
  expect(actions.change.mock.calls).toEqual([[{ maxStories: 3 }]]);
});

test('it says how its feeds are, and leads to them', () => {
  const feeds = [aFeed(), aFeed({ id: 'b', state: 'timeout' }), aFeed({ id: 'c', paused: true })];
  const link = row(aSection('science', { feeds })).page.querySelector('a');
  expect([textOf(link), link?.getAttribute('href')]).toEqual(['3 feeds · 1 paused · ▲ 1 failed', '#feeds-science']);
});

test('a section that takes stories by words names them', () => {
  const section = aSection('own-1', { title: 'Water', says: ['flood', 'dam'], feeds: [] });
  expect(textOf(row(section).page.querySelector('p'))).toBe('every story that says “flood” and “dam” · 0 feeds');
  expect(textOf(row(section, { language: 'fr' }).page.querySelector('p'))).toContain('« flood » et « dam »');
});

test('the weather has a place instead of feeds and stories', () => {
  const { page } = row(aSection('weather', { feeds: [] }));
  expect(textOf(page.querySelector('p'))).toBe('Petawawa · always first');
  expect(all(page, 'select, a')).toEqual([]);
});

test('what else can be changed stands behind a click', () => {
  const { page, actions } = row();
  const details = page.querySelector('details');
  expect(textOf(details)).toBe('Change Science');
  unclose(details);
  enter(field(page, 'Name'), 'Nature');
  expect(actions.change.mock.calls).toEqual([[{ title: 'Nature' }]]);
});

test('it is moved by buttons, and by dropping another on it', () => {
  const { page, actions } = row(undefined, { isDragged: true });
  click(button(page, 'Move Science up'));
  click(button(page, 'Move Science down'));
  expect(actions.moveBy.mock.calls).toEqual([[-1], [1]]);
  const item = page.querySelector('li') as HTMLElement;
  const over = new Event('dragover', { bubbles: true, cancelable: true });
  act(() => void item.dispatchEvent(over));
  act(() => void item.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true })));
  expect([over.defaultPrevented, item.dataset.dragged]).toEqual([true, 'true']);
  expect(actions.drop).toHaveBeenCalledOnce();
});

test.each<[Partial<SectionView>, string]>([
  [{ feeds: [] }, '0 feeds'],
  [{ feeds: [aFeed(), aFeed({ id: 'b', state: 'waiting' })] }, '2 feeds'],
  [
    { feeds: [aFeed({ state: 'timeout' }), aFeed({ id: 'b', paused: true, state: 'gone' })] },
    '2 feeds · 1 paused · ▲ 1 failed',
  ],
  [{ feeds: [aFeed({ state: 'timeout' })], enabled: false }, '1 feed · switched off'],
])('feeds are told in numbers: %#', (over, words) => {
  expect(textOf(show(<FeedFacts section={aSection('science', over)} />).page)).toBe(words);
});
