// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { commandOf, followKeys } from '@/lib/view/keys';

const pressed = (init: KeyboardEventInit, html = '<p id="target">text</p>') => {
  document.body.innerHTML = html;
  let command: ReturnType<typeof commandOf>;
  const hear = (event: KeyboardEvent) => {
    command = commandOf(event);
  };
  addEventListener('keydown', hear);
  document
    .querySelector('#target')
    ?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  removeEventListener('keydown', hear);
  return command;
};

afterEach(() => vi.restoreAllMocks());

test.each([
  ['j', 'next-story'],
  ['k', 'previous-story'],
  ['n', 'next-section'],
  ['p', 'previous-section'],
  ['o', 'open'],
  ['s', 'save'],
  ['m', 'read'],
  ['x', 'why'],
  ['/', 'search'],
  ['?', 'help'],
  ['Escape', 'back'],
  ['q', undefined],
  ['toString', undefined],
  ['Enter', undefined],
] as const)('%s asks for %s', (key, command) => {
  expect(pressed({ key, shiftKey: key === '?' })).toBe(command);
});

test.each([
  { key: 's', ctrlKey: true },
  { key: 's', metaKey: true },
  { key: 'j', altKey: true },
  { key: 'j', isComposing: true },
  { key: 'z', ctrlKey: true, shiftKey: true },
  { key: 'z' },
])('what belongs to the browser or to writing is left alone: %o', (init) => {
  expect(pressed(init)).toBeUndefined();
});

test.each([
  '<input id="target">',
  '<textarea id="target"></textarea>',
  '<select id="target"></select>',
  '<div contenteditable><b id="target"></b></div>',
  '<dialog open><button id="target">x</button></dialog>',
])('a key in %s is its own', (html) => {
  expect(pressed({ key: 'j' }, html)).toBeUndefined();
  expect(pressed({ key: 'z', ctrlKey: true }, html)).toBeUndefined();
});

test('Escape empties a field that searches, and leads back from an empty one', () => {
  expect(pressed({ key: 'Escape' }, '<input id="target" type="search" value="fog">')).toBeUndefined();
  expect(pressed({ key: 'Escape' }, '<input id="target" type="search">')).toBe('back');
  expect(pressed({ key: 'Escape' }, '<input id="target" type="time">')).toBeUndefined();
});

test('taking back has the key of every editor', () => {
  expect(pressed({ key: 'z', ctrlKey: true })).toBe('undo');
  expect(pressed({ key: 'z', metaKey: true })).toBe('undo');
});

test('a key that is held down walks on, and toggles nothing', () => {
  expect(pressed({ key: 'j', repeat: true })).toBe('next-story');
  expect(pressed({ key: 's', repeat: true })).toBeUndefined();
});

test('the browser keeps a key with which nothing was done', () => {
  document.body.innerHTML = '';
  let does = false;
  followKeys(() => does);
  const press = () => {
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(press()).toBe(false);
  does = true;
  expect(press()).toBe(true);
});
