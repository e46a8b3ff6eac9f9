import { expect, test } from 'vitest';
import { mutableWords } from '@/lib/briefing/mutable-words';

test.each([
  ['The ferries of Vancouver sail again', ['ferries', 'Vancouver', 'sail']],
  ['L’été à Montréal : 14 festivals, deux annulés', ['été', 'Montréal', 'festivals', 'deux', 'annulés']],
  ['Ferry, ferry and FERRY: a COVID-19 tale', ['FERRY', 'COVID-19', 'tale']],
  ['42', []],
])('of %j, what tells can be muted', (title, words) => {
  expect(mutableWords(title)).toEqual(words);
});
