// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SavedPage } from '@/components/SavedPage';
import type { SavedStory } from '@/lib/briefing/saved';
import { DAY, HOUR } from '@/lib/time';
import { NOW } from './samples';
import { all, button, click, show, textOf } from './show';

const story = (id: string, savedAt: number): SavedStory => ({
  id,
  title: `Story ${id}`,
  url: `https://harbour.example/${id}`,
  summary: 'The first one left at six.',
  publisher: 'Harbour Post',
  at: NOW - 3 * DAY,
  savedAt,
});
const SAVED = [story('a', NOW), story('b', NOW - HOUR), story('c', NOW - DAY)];

const page = (saved: readonly SavedStory[] | undefined, language: 'en' | 'fr' = 'en', onRemove = vi.fn()) => ({
  found: show(<SavedPage saved={saved} now={NOW} onRemove={onRemove} />, language).page,
  onRemove,
});

test('what is saved stands under the day it was saved on', () => {
  const days = all(page(SAVED).found, 'section').map((day) => [
    textOf(day.querySelector('h2')),
    all(day, 'h3 > a').map(textOf),
  ]);
  expect(days).toEqual([
    ['Saturday 21 November 2026', ['Story a', 'Story b']],
    ['Friday 20 November 2026', ['Story c']],
  ]);
});

test('each links to its source and tells nothing of where the reader comes from', () => {
  const link = page(SAVED).found.querySelector<HTMLAnchorElement>('h3 > a');
  expect([link?.href, link?.rel]).toEqual(['https://harbour.example/a', 'noreferrer noopener']);
});

test('each can be removed, by a button that names it', () => {
  const { found, onRemove } = page(SAVED);
  click(button(found, 'Remove Story b'));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(SAVED[1]);
});

test('an empty list says how it is filled, and one that is not read yet claims nothing', () => {
  expect(textOf(page([]).found.querySelector('[role="status"]'))).toContain('its key is s');
  expect(textOf(page([], 'fr').found.querySelector('[role="status"]'))).toContain('Rien n’est encore gardé');
  expect(textOf(page(undefined).found.querySelector('[role="status"]'))).toBe('');
});

test('it leads back to the edition', () => {
  expect(button(page(SAVED).found, 'Back to the edition').getAttribute('href')).toBe('#edition');
});
