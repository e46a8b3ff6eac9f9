// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { LazyDetails } from '@/components/LazyDetails';
import { show, textOf, unclose } from './show';

test('what a disclosure hides does not exist before it is opened, nor after it is closed', () => {
  const inside = vi.fn(() => <p>Inside</p>);
  const { page } = show(
    <LazyDetails id="more" summary="Change">
      {inside}
    </LazyDetails>,
  );
  const details = page.querySelector<HTMLDetailsElement>('#more');
  expect([textOf(details), inside.mock.calls.length]).toEqual(['Change', 0]);
  unclose(details);
  expect(textOf(details)).toBe('ChangeInside');
  act(() => {
    if (details) details.open = false;
  });
  expect(textOf(details)).toBe('Change');
});
