// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OpmlForm } from '@/components/OpmlForm';
import type { ImportReport } from '@/lib/data-reports';
import { button, click, show, textOf } from './show';

const form = (report?: ImportReport, language: 'en' | 'fr' = 'en') => {
  const actions = { onImport: vi.fn(), onUndo: vi.fn(), onExport: vi.fn() };
  const { page } = show(<OpmlForm report={report} {...actions} />, language);
  return { ...actions, page, status: page.querySelector('[role="status"]') };
};

test('a chosen file is handed over, and the field is free for another', () => {
  const { page, onImport } = form();
  const input = page.querySelector<HTMLInputElement>('input[type="file"][data-import="opml"]') as HTMLInputElement;
  const file = new File(['<opml/>'], 'feeds.opml');
  Object.defineProperty(input, 'files', { value: [file] });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onImport).toHaveBeenCalledWith(file);
});

test('the export is a button', () => {
  const { page, onExport } = form();
  click(button(page, 'Export feeds (OPML)'));
  expect(onExport).toHaveBeenCalledOnce();
});

const imported = {
  kind: 'imported',
  added: 0,
  known: 0,
  refused: [],
  refusedCount: 0,
  unread: 0,
  complete: true,
} as const;

test.each<[ImportReport | undefined, string]>([
  [undefined, ''],
  [{ kind: 'not-opml' }, 'This file is not OPML.'],
  [{ kind: 'too-large' }, 'This file is too large to be a list of feeds.'],
  [{ kind: 'undone' }, 'The import was undone.'],
  [{ kind: 'working', done: 0, total: 0 }, 'Reading the file …'],
  [{ kind: 'working', done: 250, total: 5000 }, '250 of 5,000 feeds'],
  [{ ...imported, added: 1 }, '1 feed added.'],
  [
    { ...imported, known: 2, refusedCount: 1, complete: false, unread: 3 },
    '0 feeds added. 2 were here already. 1 was left out. The file is broken: this is what could be read of it. 3 entries of it could not be read at all.',
  ],
])('says what an import came to: %j', (report, expected) => {
  expect(textOf(form(report).status)).toBe(expected);
});

test('zero is singular in French', () => {
  expect(textOf(form(imported, 'fr').status)).toBe('0 fil ajouté.');
});

test('names what was left out, with the reason, and says when there is more', () => {
  const refused = [
    { title: 'Router', url: 'http://192.168.1.1/', reason: 'private' },
    { title: '', url: 'ftp://a.example/', reason: 'scheme' },
  ] as const;
  const { page } = form({ ...imported, refused, refusedCount: 5 });
  expect([...page.querySelectorAll('[data-left-out] li')].map(textOf)).toEqual([
    'Router: its address leads into a private network; such a feed is added by hand',
    'ftp://a.example/: its address is not a web address',
    'and 3 more',
  ]);
});

test('an import can be taken back', () => {
  const { page, onUndo } = form({ ...imported, added: 1 });
  click(button(page, 'Undo the import'));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('while it works no other file is taken', () => {
  const { page } = form({ kind: 'working', done: 250, total: 5000 });
  expect(page.querySelector<HTMLInputElement>('input[type="file"]')?.disabled).toBe(true);
  expect(page.querySelector('progress')?.value).toBe(250);
});
