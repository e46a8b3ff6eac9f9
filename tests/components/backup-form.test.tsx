// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { BackupForm } from '@/components/BackupForm';
import type { BackupReport } from '@/lib/data-reports';
import { button, click, show, textOf } from './show';

const NOW = Date.UTC(2026, 10, 21, 17, 45);
const form = (report?: BackupReport, restoredAt?: number) => {
  const actions = { onSave: vi.fn(), onRestore: vi.fn(), onUndo: vi.fn() };
  const { page } = show(<BackupForm report={report} restoredAt={restoredAt} {...actions} />);
  return { ...actions, page, status: page.querySelector('[role="status"]') };
};

test('a backup is one click, and a chosen file is handed over', () => {
  const { page, onSave, onRestore } = form();
  click(button(page, 'Save a backup'));
  expect(onSave).toHaveBeenCalledOnce();
  const input = page.querySelector<HTMLInputElement>('input[type="file"][data-import="backup"]') as HTMLInputElement;
  const file = new File(['x'], 'backup.gz');
  Object.defineProperty(input, 'files', { value: [file] });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onRestore).toHaveBeenCalledWith(file);
  expect(page.querySelector('[data-undo-restore]')).toBeNull();
});

test.each<[BackupReport, string]>([
  [{ kind: 'saved', savedCount: 1, leftOut: 0 }, 'Saved, with 1 story that you keep.'],
  [{ kind: 'saved', savedCount: 2, leftOut: 1 }, 'Saved, with 2 stories that you keep. 1 damaged record was left out.'],
  [
    { kind: 'restored', created: NOW, sectionCount: 14, feedCount: 75, savedCount: 1 },
    'The backup of Saturday 21 November 2026 is restored. It has 14 sections, 75 feeds and 1 saved story.',
  ],
  [{ kind: 'undone' }, 'Everything is as it was before the restore.'],
  [{ kind: 'not-backup' }, 'This file is not a backup of the briefing. Nothing was changed.'],
  [
    { kind: 'later', app: '2.0' },
    'This backup was written by a later version (2.0). Update the briefing first; nothing was changed.',
  ],
  [
    { kind: 'damaged', line: 12, table: 'feeds', damage: 'shape' },
    'This backup is damaged, line 12 (feeds): a record is not as it should be. Nothing was changed.',
  ],
  [
    { kind: 'damaged', line: 3, damage: 'packing' },
    'This backup is damaged, line 3: the compressed file breaks off or is spoilt. Nothing was changed.',
  ],
])('says what became of it: %j', (report, expected) => {
  expect(textOf(form(report).status)).toBe(expected);
});

test('the way back stands there as long as it is open, but not while something is under way', () => {
  const { page, onUndo } = form(undefined, NOW);
  click(page.querySelector<HTMLElement>('[data-undo-restore]') as HTMLElement);
  expect(onUndo).toHaveBeenCalledOnce();
  const busy = form({ kind: 'restoring', done: 5, total: 10 }, NOW).page;
  expect(busy.querySelector('[data-undo-restore]')).toBeNull();
  expect(busy.querySelector('progress')?.value).toBe(5);
  expect(busy.querySelector<HTMLButtonElement>('[data-save-backup]')?.disabled).toBe(true);
});
