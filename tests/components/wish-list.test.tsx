// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ReaderWishes } from '@/components/ReaderWishes';
import { all, button, click, show, textOf } from './show';

const open = (muteWords: readonly string[], sourceWeights: Readonly<Record<string, number>> = {}) => {
  const done: string[] = [];
  const actions = {
    setMuted: (word: string, { muted }: { readonly muted: boolean }) => void done.push(`${word} ${muted}`),
    lessOf: (publisher: string) => void done.push(`less ${publisher}`),
    asBefore: (publisher: string) => void done.push(`as before ${publisher}`),
  };
  const view = (words: readonly string[]) => (
    <ReaderWishes settings={{ muteWords: words, sourceWeights }} actions={actions} />
  );
  const { page, again } = show(view(muteWords));
  return { page, done, become: (words: readonly string[]) => again(view(words)) };
};

test('nothing that is muted says how to mute', () => {
  expect(textOf(open([]).page.querySelector('.wish-list p'))).toContain('Mute a word');
});

test('a word that is taken out stays in its line, to be put back', () => {
  const { page, done, become } = open(['fog', 'ferry']);
  expect(all(page, 'li > span').map(textOf)).toEqual(['ferry', 'fog']);
  click(button(page, 'Remove fog'));
  become(['ferry']);
  expect(textOf(page.querySelector('[data-wish="off"] s'))).toBe('fog');
  click(button(page, 'Undo fog'));
  expect(done).toEqual(['fog false', 'fog true']);
});

test('publishers that count for less can count as before', () => {
  const { page, done } = open([], { 'The Gull': 0.5, 'The Tern': 1 });
  expect(all(page, 'li > span').map(textOf)).toEqual(['The Gull']);
  click(button(page, 'Remove The Gull'));
  expect(done).toEqual(['as before The Gull']);
});
