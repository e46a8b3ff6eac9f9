// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { GreetingSections } from '@/components/GreetingSections';
import { aSection } from './samples';
import { all, click, show, textOf } from './show';

const SECTIONS = [aSection('canada'), aSection('science', { enabled: false })];

test('counts what is chosen, and takes what is clicked', () => {
  const onSet = vi.fn();
  const { page } = show(<GreetingSections sections={SECTIONS} onSet={onSet} />);
  expect(textOf(page.querySelector('summary'))).toBe('Sections: 1 of 2');
  expect(all(page, 'label').map(textOf)).toEqual(['Canada', 'Science']);
  for (const box of all<HTMLInputElement>(page, 'input')) click(box);
  expect(onSet.mock.calls).toEqual([
    ['canada', false],
    ['science', true],
  ]);
});
