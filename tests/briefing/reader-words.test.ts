import { expect, test } from 'vitest';
import { wordFinder } from '@/lib/briefing/reader-words';

const find = wordFinder(['art', 'Québec', 'Air Canada', 'C++', "l'Ukraine", '  ']);

test.each([
  ['Modern art in Ottawa', 'art'],
  ['A party for everyone', undefined],
  ['Quebec votes', 'Québec'],
  ['AIR  CANADA strike', 'Air Canada'],
  ['The C++ committee', 'C++'],
  ['La guerre de l’Ukraine', "l'Ukraine"],
  ['“Art”, he said', 'art'],
])('%s', (text, expected) => {
  expect(find?.(text)).toBe(expected);
});

test('without words there is nothing to find', () => {
  expect(wordFinder(['', ' '])).toBeUndefined();
});
