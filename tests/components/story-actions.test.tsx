// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { StoryActions } from '@/components/StoryActions';
import { aStory } from './samples';
import { all, button, click, show, textOf } from './show';

const menu = (over = {}, language: 'en' | 'fr' = 'en') => {
  const actions = {
    toggleRead: vi.fn(),
    toggleSaved: vi.fn(),
    copyLink: vi.fn(),
    share: vi.fn(),
    lessen: vi.fn(),
    mute: vi.fn(),
  };
  const onDone = vi.fn();
  const props = { story: aStory(), isRead: false, isSaved: false, actions, onDone, ...over };
  return { actions, onDone, page: show(<StoryActions {...props} />, language).page };
};
const labels = (page: Element) => all(page, 'button').map(textOf);

test('offers what can be done, in words that say what it would do', () => {
  expect(labels(menu().page)).toEqual([
    'Save for later',
    'Mark as read',
    'Copy link',
    'Share…',
    'Less of Harbour Post',
    'Mute a word…',
  ]);
  expect(labels(menu({ isRead: true, isSaved: true }).page).slice(0, 2)).toEqual([
    'Remove from saved',
    'Mark as unread',
  ]);
  expect(labels(menu({}, 'fr').page)).toContain('Masquer un mot…');
});

test('a choice is made and the menu is done', () => {
  const { page, actions, onDone } = menu();
  click(button(page, 'Less of Harbour Post'));
  expect(actions.lessen).toHaveBeenCalledExactlyOnceWith('Harbour Post');
  expect(onDone).toHaveBeenCalledOnce();
});

test('a browser that shares nothing offers no sharing', () => {
  const { actions } = menu();
  expect(labels(menu({ actions: { ...actions, share: undefined } }).page)).not.toContain('Share…');
});

test('muting asks which word, and takes the focus to the question', () => {
  const { page, actions, onDone } = menu();
  click(button(page, 'Mute a word…'));
  expect(document.activeElement?.textContent).toBe('No more stories with the word:');
  expect(labels(page)).toEqual(['“Ferries”', '“sail”']);
  expect(onDone).not.toHaveBeenCalled();
  click(button(page, '“Ferries”'));
  expect(actions.mute).toHaveBeenCalledExactlyOnceWith('Ferries');
});
