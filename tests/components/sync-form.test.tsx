// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { SyncForm } from '@/components/SyncForm';
import type { SyncProblem, SyncStatus } from '@/lib/sync/status';
import { all, button, click, show, textOf } from './show';

const NOW = Date.UTC(2026, 10, 21, 14, 5);
const STATUS: SyncStatus = { key: 'status', on: true, node: 'abc', switchedAt: NOW };

function form(
  status?: Partial<SyncStatus>,
  rest: { joinedAt?: number; done?: 'undone' | 'removed-copy' | 'failed' } = {},
) {
  const actions = { onSwitch: vi.fn(), onUndo: vi.fn(), onRemove: vi.fn() };
  const { page } = show(<SyncForm status={status && { ...STATUS, ...status }} {...rest} {...actions} />);
  const box = page.querySelector<HTMLInputElement>('input[name="sync"]') as HTMLInputElement;
  return { ...actions, page, box, facts: all(page, '[data-sync-facts] li').map(textOf) };
}

test('is off until it is turned on, and says who keeps a copy then', () => {
  const { page, box, onSwitch } = form();
  expect(box.checked).toBe(false);
  expect(textOf(page)).toContain('the maker of your browser keeps a copy');
  expect(all(page, 'button')).toEqual([]);
  click(box);
  expect(onSwitch).toHaveBeenCalledWith(true);
});

test('says how it stands', () => {
  expect(form({ isDue: true }).facts).toEqual([
    'Nothing has been sent yet.',
    'Changes are waiting to be sent.',
    'Nothing has been received yet.',
  ]);
  expect(form({ sentAt: NOW, heardAt: NOW, usedBytes: 12_000 }).facts).toEqual([
    'Last sent: Saturday 21 November 2026, 09:05',
    'Last received: Saturday 21 November 2026, 09:05',
    'Room used: 12 of 100 KB',
  ]);
});

test('names what came, and offers the way back', () => {
  const came = { at: NOW, feeds: 12, sections: 1, words: 0, settings: 0, changed: 0, removed: 2 };
  const { page, onUndo } = form({ came }, { joinedAt: NOW });
  expect(textOf(page.querySelector('[data-sync-came]'))).toBe(
    'From your other browser, Saturday 21 November 2026, 09:05: 12 feeds, 1 section and 2 removals. Sites of feeds that came in are asked only once you allow them here.',
  );
  click(button(page, 'Put this browser back as it was, and turn this off'));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('says what does not fit and what stays here', () => {
  const { page } = form({ leftOut: { feeds: 412, others: 0, editions: 7 }, secret: 1 });
  expect(all(page, '[data-sync-left-out]').map(textOf)).toEqual([
    'Not everything fits into the room that the browser gives: 412 feeds were not sent, those changed longest ago. They are safe here; a backup carries all of them.',
    'What 7 older editions showed was left out for want of room.',
    '1 feed stays here, because its address holds a password.',
  ]);
});

describe('a problem', () => {
  test.each(['full', 'rate', 'later', 'spoilt', 'torn', 'refused'] as const satisfies readonly SyncProblem[])(
    'is told in words: %s',
    (problem) => {
      const told = textOf(form({ problem }).page.querySelector(`[data-sync-problem="${problem}"]`));
      expect(told).toMatch(/^[A-Z].*\.$/);
      expect(told).not.toContain('sync.');
    },
  );
});

test('when it is off, the copy can be removed', () => {
  const { page, onRemove } = form({ on: false, set: 'x' });
  click(button(page, 'Remove the synced copy'));
  expect(onRemove).toHaveBeenCalledOnce();
  expect(textOf(form({ on: false }, { done: 'removed-copy' }).page.querySelector('[data-sync-done]'))).toContain(
    'What you have here stays.',
  );
});
