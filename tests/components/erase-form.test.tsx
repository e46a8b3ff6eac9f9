// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EraseForm } from '@/components/EraseForm';
import { all, button, click, show, textOf } from './show';

test('erases nothing before the question is answered, which says what goes', () => {
  const onErase = vi.fn();
  const { page } = show(<EraseForm failed={false} onErase={onErase} />);
  click(button(page, 'Erase everything …'));
  expect(page.querySelector('dialog')?.open).toBe(true);
  expect(all(page, 'dialog li').map(textOf)).toEqual([
    'your sections, feeds, words and settings',
    'all stories, those that you saved, and what you have read',
    'all editions, old briefings, and the memory of what was shown',
    'the permissions for sites that you granted',
    'the copy in your browser’s sync',
  ]);
  click(button(page, 'Keep everything'));
  expect(onErase).not.toHaveBeenCalled();
  click(button(page, 'Erase everything …'));
  click(button(page, 'Erase everything'));
  expect(onErase).toHaveBeenCalledOnce();
});

test('says when the browser cannot', () => {
  const { page } = show(<EraseForm failed={true} onErase={vi.fn()} />);
  expect(textOf(page.querySelector('[role="status"]'))).toContain('could not erase');
});
