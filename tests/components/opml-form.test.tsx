// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OpmlForm } from '@/components/OpmlForm';
import type { ImportReport } from '@/lib/settings';
import { button, click, show, textOf } from './show';

const form = (report?: ImportReport, language: 'en' | 'fr' = 'en') => {
  const actions = { onImport: vi.fn(), onExport: vi.fn() };
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

test.each<[ImportReport | undefined, string]>([
  [undefined, ''],
  [{ kind: 'not-opml' }, 'This file is not OPML.'],
  [{ kind: 'imported', added: 1, known: 0, refused: 0, complete: true }, '1 feed added.'],
  [
    { kind: 'imported', added: 0, known: 2, refused: 1, complete: false },
    '0 feeds added. 2 were here already. 1 has no public web address and was left out. The file is broken: this is what could be read of it.',
  ],
])('says what an import came to: %j', (report, expected) => {
  expect(textOf(form(report).status)).toBe(expected);
});

test('zero is singular in French', () => {
  const report = { kind: 'imported', added: 0, known: 0, refused: 0, complete: true } as const;
  expect(textOf(form(report, 'fr').status)).toBe('0 fil ajouté.');
});
