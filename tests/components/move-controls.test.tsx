// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MoveControls } from '@/components/MoveControls';
import { button, click, show } from './show';

const controls = (up: boolean, down: boolean) => {
  const actions = { moveBy: vi.fn(), dragStart: vi.fn(), dragEnd: vi.fn() };
  return { ...actions, ...show(<MoveControls title="Science" canMove={{ up, down }} actions={actions} />) };
};

test('each button says what it moves, and where', () => {
  const { page, moveBy } = controls(true, true);
  click(button(page, 'Move Science up'));
  click(button(page, 'Move Science down'));
  expect(moveBy.mock.calls).toEqual([[-1], [1]]);
});

test('at the end a button stays where it is, and does nothing', () => {
  const { page, moveBy } = controls(true, false);
  const down = button(page, 'Move Science down');
  click(down);
  expect([down.getAttribute('aria-disabled'), moveBy.mock.calls]).toEqual(['true', []]);
});

test('what cannot be moved has no handle', () => {
  expect(controls(false, false).page.querySelector('.handle, button')).toBeNull();
});
