import { expect, test, vi } from 'vitest';
import { onGlobalCommand } from '@/lib/browser/commands';
import { commandListeners } from '../support/browser';

test('a key that the browser hears comes with the window it was pressed in', () => {
  const listener = vi.fn();
  onGlobalCommand(listener);
  for (const hear of commandListeners) {
    hear('open-side-panel', { windowId: 7 });
    hear('refresh');
  }
  expect(listener.mock.calls).toEqual([
    ['open-side-panel', 7],
    ['refresh', undefined],
  ]);
});
