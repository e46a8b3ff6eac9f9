// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import type { OldImportReport } from '@/lib/settings';
import { button, click, show, textOf } from './show';

const REPORT: OldImportReport = { editions: 0, replaced: 0, stories: 0, cut: 0, invented: 0, refused: [] };

const form = (report?: OldImportReport | 'undone', language: 'en' | 'fr' = 'en', onUndo?: () => void) => {
  const onImport = vi.fn();
  const { page } = show(<OldBriefingsForm report={report} onImport={onImport} onUndo={onUndo} />, language);
  return { onImport, page, status: page.querySelector('[role="status"]') };
};

test('several chosen files are handed over at once', () => {
  const { page, onImport } = form();
  const input = page.querySelector<HTMLInputElement>('input[type="file"][multiple]') as HTMLInputElement;
  const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')];
  Object.defineProperty(input, 'files', { value: files });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(onImport).toHaveBeenCalledWith(files);
});

test.each<[OldImportReport | 'undone' | undefined, string]>([
  [undefined, ''],
  ['undone', 'Undone: everything is as it was before.'],
  [{ ...REPORT, editions: 1, stories: 29 }, '1 past edition imported. 29 stories in all.'],
  [
    { editions: 4, replaced: 1, stories: 110, cut: 36, invented: 17, refused: ['a.txt'] },
    '4 past editions imported. 110 stories in all. 1 took the place of one of the same day. 36 came with whole articles and are cut to their leads. The texts of 17 were invented and are left out. This file is no briefing: a.txt.',
  ],
  [{ ...REPORT, refused: ['a.txt', 'b.txt'] }, 'These 2 files are no briefings: a.txt and b.txt.'],
])('says what came of %j', (report, expected) => {
  expect(textOf(form(report).status)).toBe(expected);
});

test('an import can be undone, as long as there is one', () => {
  const onUndo = vi.fn();
  click(button(form({ ...REPORT, editions: 1 }, 'fr', onUndo).page, 'Annuler l’importation'));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(form('undone').page.querySelector('button')).toBeNull();
});
