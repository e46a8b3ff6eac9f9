// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { MenuList } from '@/components/MenuList';
import { type Menus, ReadingContext, type ReadingControls } from '@/components/reading';
import { StoryCard } from '@/components/StoryCard';
import { UndoToast } from '@/components/UndoToast';
import { aStory, NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const card = (over: Partial<ReadingControls> = {}, language: 'en' | 'fr' = 'en') => {
  const controls = { read: new Set<string>(), saved: new Set<string>(), menus: undefined, loadMenus: vi.fn(), ...over };
  const story = aStory({ mark: 'new' });
  const { page } = show(
    <ReadingContext.Provider value={controls}>
      <StoryCard story={story} now={NOW} rank="plain" />
    </ReadingContext.Provider>,
    language,
  );
  return { article: page.querySelector('article') as HTMLElement, controls };
};

const open = (details: HTMLDetailsElement) =>
  act(() => {
    details.open = true;
  });

test('a story that was read says so in words, and is new no more', () => {
  const { article } = card({ read: new Set(['story-1']) });
  expect(article.dataset.read).toBe('true');
  expect(textOf(article.querySelector('.story-meta'))).toMatch(/^Read/);
  expect(textOf(article)).not.toContain('New');
});

test('a saved story says so, in French too', () => {
  const { article } = card({ saved: new Set(['story-1']) }, 'fr');
  expect(article.dataset.saved).toBe('true');
  expect(textOf(article.querySelector('.mark'))).toBe('Gardé');
});

test('a story with which nothing was done carries no mark of it', () => {
  const { article } = card();
  expect(article.hasAttribute('data-read') || article.hasAttribute('data-saved')).toBe(false);
});

test('its menu names its story, and is made when it is opened', () => {
  const { article, controls } = card();
  const details = article.querySelector('.more-details') as HTMLDetailsElement;
  expect(textOf(details)).toBe('More Ferries sail again');
  expect(all(details, 'button')).toEqual([]);
  open(details);
  expect(controls.loadMenus).toHaveBeenCalledOnce();
});

test('a choice in the menu closes it, and gives the focus back to its button', () => {
  const onSelect = vi.fn();
  const menus: Menus = {
    StoryMenu: ({ onDone }) => <MenuList items={[{ label: 'Save', onSelect }]} onDone={onDone} />,
    SectionMenu: () => null,
  };
  const { article } = card({ menus });
  const details = article.querySelector('.more-details') as HTMLDetailsElement;
  open(details);
  click(button(details, 'Save'));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(details.open).toBe(false);
  expect(document.activeElement).toBe(details.querySelector('summary'));
});

test('a page that marks nothing has no menus', () => {
  const { page } = show(<StoryCard story={aStory()} now={NOW} rank="plain" />);
  expect(page.querySelector('.more-details')).toBeNull();
});

test('what was done is said in a live region that stood there before, and taken back by a button', () => {
  const handlers = { onUndo: vi.fn(), onHold: vi.fn(), onRelease: vi.fn() };
  const { page, again } = show(<UndoToast done={undefined} {...handlers} />);
  const region = page.querySelector('[role="status"]');
  expect(textOf(region)).toBe('');
  again(<UndoToast done={{ said: ['reading.finished', { count: 2 }], undo: () => {} }} {...handlers} />);
  expect(page.querySelector('[role="status"]')).toBe(region);
  expect(textOf(region)).toBe('2 stories marked as read. Undo');
  click(button(page, 'Undo'));
  expect(handlers.onUndo).toHaveBeenCalledOnce();
});
