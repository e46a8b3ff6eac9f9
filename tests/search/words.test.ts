import { expect, test } from 'vitest';
import { termsOf, wordsOf } from '@/lib/search/words';

test.each([
  ['Été à Montréal', ['ete', 'a', 'montreal']],
  ['L’œuvre de COVID-19', ['l', 'oeuvre', 'de', 'covid', '19']],
  ['  … — ', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a word that another one begins with says nothing more', () => {
  expect(termsOf('climate Clim energy climate')).toEqual(['climate', 'energy']);
});
