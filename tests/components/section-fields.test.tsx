// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { listOfWords, SectionFields } from '@/components/SectionFields';
import type { SectionView } from '@/lib/settings';
import { aSection } from './samples';
import { all, button, click, enter, field, show, textOf } from './show';

function fields(section: SectionView = aSection('science')) {
  const actions = { change: vi.fn(), reset: vi.fn(), remove: vi.fn() };
  return { page: show(<SectionFields section={section} actions={actions} />).page, ...actions };
}

test('a section of the catalogue has its own name again where the reader’s is taken out', () => {
  const { page, change } = fields();
  expect(field(page, 'Name').value).toBe('Science');
  enter(field(page, 'Name'), 'Nature');
  enter(field(page, 'Name'), '');
  expect(change.mock.calls).toEqual([[{ title: 'Nature' }], [{ title: undefined }]]);
});

test('one of the reader’s own cannot be without a name', () => {
  const { page, change } = fields(aSection('own-1', { title: 'Water' }));
  enter(field(page, 'Name'), '');
  expect(change).not.toHaveBeenCalled();
});

test.each([
  ['🧪🧫', '🧪'],
  ['🇨🇦x', '🇨🇦'],
  ['👩‍👧‍👦👍', '👩‍👧‍👦'],
])('of %s the first sign is the emoji', (typed, emoji) => {
  const { page, change } = fields();
  enter(field(page, 'Emoji'), typed);
  expect(change.mock.calls).toEqual([[{ emoji }]]);
});

test('a section without an emoji keeps the one it has', () => {
  const { page, change } = fields();
  enter(field(page, 'Emoji'), ' ');
  expect(change).not.toHaveBeenCalled();
});

test('how far it looks back is chosen, or left to the news', () => {
  const { page, change } = fields(aSection('science', { windowHours: 72 }));
  const select = field<HTMLSelectElement>(page, 'Looks back');
  expect(select.selectedOptions[0]?.textContent).toBe('three days');
  enter(select, '168');
  enter(select, 'auto');
  expect(change.mock.calls).toEqual([[{ windowHours: 168 }], [{ windowHours: undefined }]]);
});

test('words it takes stand with commas, and may be none; what they do is said with them', () => {
  const { page, change } = fields(aSection('own-1', { title: 'Water', says: ['flood', 'dam'] }));
  const input = field(page, 'Every story that says');
  expect(input.value).toBe('flood, dam');
  expect(textOf(page.querySelector(`#${input.getAttribute('aria-describedby')}`))).toContain(
    'with commas between them',
  );
  enter(input, 'flood;; tide ,');
  enter(input, '');
  expect(change.mock.calls).toEqual([[{ says: ['flood', 'tide'] }], [{ says: undefined }]]);
  expect(listOfWords('a, b;c\n d ,,')).toEqual(['a', 'b', 'c', 'd']);
});

test('one of the catalogue is reset, one of the reader’s own deleted', () => {
  const built = fields();
  click(button(built.page, 'Reset to the default'));
  expect([built.reset.mock.calls.length, built.remove.mock.calls.length]).toEqual([1, 0]);
  const own = fields(aSection('own-1', { title: 'Water' }));
  click(button(own.page, 'Delete this section'));
  expect([own.reset.mock.calls.length, own.remove.mock.calls.length]).toEqual([0, 1]);
});

test('the weather has a name and an emoji, and takes no stories', () => {
  const { page } = fields(aSection('weather', { feeds: [] }));
  expect(all(page, 'label > span').map(textOf)).toEqual(['Name', 'Emoji']);
});
