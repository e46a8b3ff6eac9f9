// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { MoreDetails } from '@/components/MoreDetails';
import { click, show, textOf } from './show';

test('what it holds does not exist before it is opened; closing gives the focus back', () => {
  const { page } = show(
    <MoreDetails of="the ferry">
      {(close) => (
        <button type="button" onClick={close}>
          Done
        </button>
      )}
    </MoreDetails>,
  );
  const details = page.querySelector('details') as HTMLDetailsElement;
  expect(textOf(details)).toBe('More the ferry');
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  click(page.querySelector('button') as HTMLElement);
  expect([details.open, document.activeElement?.localName]).toEqual([false, 'summary']);
});
