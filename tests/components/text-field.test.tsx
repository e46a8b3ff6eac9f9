// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { TextField } from '@/components/TextField';
import { enter, field, press, show } from './show';

function line(value = 'Science') {
  const onCommit = vi.fn();
  const view = (given: string) => <TextField name="title" label="Its name" value={given} onCommit={onCommit} />;
  const { page, again } = show(view(value));
  return { input: field(page, 'Its name'), onCommit, become: (given: string) => again(view(given)) };
}
const type = (input: HTMLInputElement, value: string) =>
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('it counts when it is left, without white space around it', () => {
  const { input, onCommit } = line();
  type(input, '  Nature ');
  expect(onCommit).not.toHaveBeenCalled();
  enter(input, '  Nature ');
  expect(onCommit.mock.calls).toEqual([['Nature']]);
});

test('what is as it was is no change', () => {
  const { input, onCommit } = line();
  enter(input, ' Science ');
  expect(onCommit).not.toHaveBeenCalled();
});

test('what is being typed outlives a drawing of the page, and gives way to another value', () => {
  const { input, become } = line();
  type(input, 'Nat');
  become('Science');
  expect(input.value).toBe('Nat');
  become('Physics');
  expect(input.value).toBe('Physics');
});

test('Escape gives back what was there', () => {
  const { input, onCommit } = line();
  type(input, 'Nat');
  press(input, 'Escape');
  expect(input.value).toBe('Science');
  expect(onCommit).not.toHaveBeenCalled();
});

test('a line that is emptied shows what it had, where nothing comes of it', () => {
  const { input, onCommit } = line();
  enter(input, ' ');
  expect(onCommit.mock.calls).toEqual([['']]);
  expect(input.value).toBe('Science');
});

/** Effects run after the next frame, where nobody acts for them. */
const effects = () => new Promise((resolve) => setTimeout(resolve, 200));

test('what is typed before the first effect has run stays, and counts', async () => {
  const onCommit = vi.fn();
  const host = document.body.appendChild(document.createElement('div'));
  render(<TextField name="title" value="Science" onCommit={onCommit} />, host);
  const input = host.querySelector('input') as HTMLInputElement;
  input.value = 'Laboratory';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await effects();
  expect(input.value).toBe('Laboratory');
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onCommit.mock.calls).toEqual([['Laboratory']]);
});
