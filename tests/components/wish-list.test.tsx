// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LessOf } from '@/components/LessOf';
import { all, button, click, show, textOf } from './show';

type Weights = Readonly<Record<string, number>>;

const open = (weights: Weights) => {
  const done: string[] = [];
  const actions = {
    lessOf: (publisher: string) => void done.push(`less ${publisher}`),
    asBefore: (publisher: string) => void done.push(`as before ${publisher}`),
  };
  const view = (given: Weights) => <LessOf weights={given} actions={actions} />;
  const { page, again } = show(view(weights));
  return { page, done, become: (given: Weights) => again(view(given)) };
};

test('where nobody is heard less of, it says how that is done', () => {
  expect(textOf(open({ 'The Tern': 1 }).page.querySelector('.wish-list p'))).toContain('Less of');
});

test('a publisher that is taken out stays in its line, to be put back', () => {
  const { page, done, become } = open({ 'The Gull': 0.5, 'The Auk': 0.5, 'The Tern': 1 });
  expect(all(page, 'li > span').map(textOf)).toEqual(['The Auk', 'The Gull']);
  click(button(page, 'Remove The Gull'));
  become({ 'The Auk': 0.5 });
  expect(textOf(page.querySelector('[data-wish="off"] s'))).toBe('The Gull');
  click(button(page, 'Undo The Gull'));
  expect(done).toEqual(['as before The Gull', 'less The Gull']);
});
