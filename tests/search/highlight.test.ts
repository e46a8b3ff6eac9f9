import { expect, test } from 'vitest';
import { excerpt, highlight } from '@/lib/search/highlight';

const marked = (text: string, terms: string[]) =>
  highlight(text, terms)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Montréal vote', ['montre'], '[Montré]al vote'],
  ['Montre\u0301al vote', ['montre'], '[Montre\u0301]al vote'],
  ['L’œuvre', ['oeu'], 'L’[œu]vre'],
  ['art in a party', ['art'], '[art] in a party'],
  ['vaccines', ['vac', 'vaccine'], '[vaccine]s'],
  ['nothing', ['other'], 'nothing'],
])('in %j %j is marked', (text, terms, expected) => {
  expect(marked(text, terms)).toBe(expected);
});

test('an excerpt begins shortly before what was looked for, and is cut between words', () => {
  const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
  const found = excerpt(text, ['needle']);
  expect(found).toMatch(/^…\u00a0(before )+needle (after )+after…$/);
  expect(found.length).toBeLessThan(230);
});

test('an excerpt ends in the mark of its cut alone, which never stands on a line of its own', () => {
  const text = `${'word '.repeat(42)}fund, ${'after '.repeat(60)}`;
  expect(excerpt(text, ['word'])).toMatch(/fund…$/);
});

test('a short text is its own excerpt', () => {
  expect(excerpt(' Short\n and  sweet. ', ['sweet'])).toBe('Short and sweet.');
});
