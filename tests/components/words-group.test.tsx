// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { WordsGroup } from '@/components/WordsGroup';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { WordPreview } from '@/lib/settings';
import { DAY, HOUR } from '@/lib/time';
import { NOW, SECTIONS } from './samples';
import { all, button, click, show, textOf } from './show';

const GOLF: ReaderWord = { id: 'golf', kind: 'mute', text: 'golf', scopes: ['title', 'summary'] };

function group(words: readonly ReaderWord[] = [], language: 'en' | 'fr' = 'en') {
  const actions = { preview: vi.fn(), add: vi.fn(), change: vi.fn(), remove: vi.fn() };
  const latest = signal<WordPreview | undefined>(undefined);
  const { page } = show(
    <WordsGroup words={words} sections={SECTIONS} now={NOW} preview={latest} actions={actions} />,
    language,
  );
  const preview = (found: WordPreview) =>
    act(() => {
      latest.value = found;
    });
  return { page, actions, preview };
}

const type = (page: ParentNode, name: string, value: string) =>
  act(() => {
    const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (!field) throw new Error(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
const submit = (page: ParentNode) =>
  act(() => void page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

test('a word is looked for as it is typed, and saved as it is wished', () => {
  const { page, actions } = group();
  type(page, 'word', ' golf ');
  expect(actions.preview.mock.lastCall).toEqual([{ kind: 'mute', text: 'golf', scopes: ['title', 'summary'] }]);
  type(page, 'kind', 'watch');
  type(page, 'where', 'science');
  type(page, 'until', 'week');
  click(page.querySelector('[name="scope"][value="source"]') as HTMLElement);
  submit(page);
  expect(actions.add.mock.calls).toEqual([
    [
      {
        kind: 'watch',
        text: 'golf',
        scopes: ['title', 'summary', 'source'],
        sectionId: 'science',
        until: NOW + 7 * DAY,
      },
    ],
  ]);
  expect(page.querySelector<HTMLInputElement>('[name="word"]')?.value).toBe('');
  expect(actions.preview.mock.lastCall).toEqual([undefined]);
});

test('nothing is saved that says nothing or looks nowhere', () => {
  const { page, actions } = group();
  type(page, 'word', '  ');
  submit(page);
  type(page, 'word', 'golf');
  for (const scope of ['title', 'summary'])
    click(page.querySelector(`[name="scope"][value="${scope}"]`) as HTMLElement);
  submit(page);
  expect(actions.add).not.toHaveBeenCalled();
  expect(actions.preview.mock.lastCall).toEqual([undefined]);
});

test('what it would do is said of the word that stands there, and of no other', () => {
  const { page, preview } = group();
  type(page, 'word', 'golf');
  const counted: WordPreview = {
    word: { kind: 'mute', text: 'golf', scopes: ['title', 'summary'] },
    state: 'counted',
    count: 12,
    total: 3401,
    examples: ['Golf returns'],
  };
  preview({ ...counted, state: 'counting' });
  expect(textOf(page.querySelector('[role="status"]'))).toBe('Counting…');
  preview(counted);
  expect(textOf(page.querySelector('[role="status"]'))).toBe(
    'Would hide 12 of the 3,401 stories stored. Such as: “Golf returns”',
  );
  preview({ ...counted, word: { ...counted.word, text: 'gol' } });
  expect(textOf(page.querySelector('[role="status"]'))).toBe('');
});

test('each word says what it does, where and how long; one that is over says so', () => {
  const { page, actions } = group([
    GOLF,
    { ...GOLF, id: 'b', text: 'ferry', kind: 'watch', scopes: ['source'], sectionId: 'science', until: NOW + HOUR },
    { ...GOLF, id: 'c', text: 'hockey', until: NOW },
  ]);
  const lines = all(page, '[data-word] p span').map(textOf);
  expect(lines[0]).toBe('left out · headline and summary · everywhere · for ever');
  expect(lines[1]).toMatch(/^brought forward · source · Science · until .*21 November 2026/);
  expect(lines[2]).toMatch(/expired .*21 November 2026/);
  click(button(page, 'Remove: ferry'));
  expect(actions.remove.mock.calls[0]?.[0]).toMatchObject({ id: 'b' });
});

test('a word that is changed keeps the end it has until another is chosen', () => {
  const { page, actions } = group([{ ...GOLF, until: NOW + HOUR }]);
  const line = page.querySelector('[data-word]') as HTMLElement;
  act(() => {
    const details = line.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  type(line, 'word', 'curling');
  submit(line);
  type(line, 'until', 'for-ever');
  submit(line);
  expect(actions.change.mock.calls).toEqual([
    ['golf', { kind: 'mute', text: 'curling', scopes: ['title', 'summary'], until: NOW + HOUR }],
    ['golf', { kind: 'mute', text: 'curling', scopes: ['title', 'summary'] }],
  ]);
});

test('French speaks French', () => {
  expect(textOf(group([GOLF], 'fr').page.querySelector('[data-word] p span'))).toBe(
    'laissé de côté · titre et résumé · partout · pour toujours',
  );
});
