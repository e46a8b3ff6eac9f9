// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { RefreshButton } from '@/components/RefreshButton';
import type { Round } from '@/lib/settings';
import { DUE, NOW } from './samples';
import { click, show, textOf } from './show';

const refresh = (round: Round | undefined, newCount = 0, onRefresh = () => {}) => {
  const { page } = show(<RefreshButton round={round} newCount={newCount} since={DUE} onRefresh={onRefresh} />);
  return { page, button: page.querySelector('button') as HTMLButtonElement };
};
const UNDER_WAY: Round = { startedAt: NOW, total: 80, done: 12 };

test('asks for a new edition', () => {
  const onRefresh = vi.fn();
  const { button } = refresh(undefined, 0, onRefresh);
  expect(textOf(button)).toBe('Update');
  click(button);
  expect(onRefresh).toHaveBeenCalledOnce();
});

test('says what is new since the edition', () => {
  expect(textOf(refresh({ ...UNDER_WAY, finishedAt: NOW }, 14).button)).toBe('14 new since 06:45 · Update');
});

test('says how far a round is, and starts no second one', () => {
  const onRefresh = vi.fn();
  const { page, button } = refresh(UNDER_WAY, 14, onRefresh);
  expect(textOf(button)).toBe('12 of 80 feeds');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(page.querySelector('progress')?.value).toBe(12);
  expect(textOf(page.querySelector('[role="status"]'))).toBe('Updating');
  click(button);
  expect(onRefresh).not.toHaveBeenCalled();
});
