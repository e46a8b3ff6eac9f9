// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loading } from '@/components/Loading';
import { show, textOf } from './show';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test.each([
  ['en', 'Loading…'],
  ['fr', 'Chargement…'],
] as const)('what is there within a moment needs no word; what takes longer is said in %s', (language, words) => {
  const { page } = show(<Loading />, language);
  after(199);
  expect(textOf(page)).toBe('');
  after(1);
  expect(textOf(page.querySelector('[role=status]'))).toBe(words);
});
