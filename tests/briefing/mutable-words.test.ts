import { expect, test } from 'vitest';
import { mutablePhrase, mutableWords } from '@/lib/briefing/mutable-words';

test.each([
  ['The ferries of Vancouver sail again', ['ferries', 'Vancouver', 'sail']],
  ['L’été à Montréal : 14 festivals, deux annulés', ['été', 'Montréal', 'festivals', 'deux', 'annulés']],
  ['Ferry, ferry and FERRY: a COVID-19 tale', ['FERRY', 'COVID-19', 'tale']],
  ['42', []],
])('of %j, what tells can be muted', (title, words) => {
  expect(mutableWords(title)).toEqual(words);
});

test.each([
  [' “Rail  strike”, ', 'Rail strike'],
  ['Québec.', 'Québec'],
  ['COVID-19', 'COVID-19'],
  ['l’été', 'l’été'],
  ['2026', undefined],
  ['', undefined],
  ['a whole sentence that nobody could want to be muted as it stands there', undefined],
])('of the selection “%s” “%s” can be muted', (selection, phrase) => expect(mutablePhrase(selection)).toBe(phrase));
