import { describe, expect, test } from 'vitest';
import { bareWords, matchesWord, textFinder } from '@/lib/briefing/word-match';

describe('a word is found', () => {
  test.each([
    ['art', 'Modern art in Ottawa'],
    ['art', '“Art”, he said'],
    ['Québec', 'Quebec votes'],
    ['quebec', 'QUÉBEC vote'],
    ['Air Canada', 'AIR  CANADA strike'],
    ['Air Canada', 'Air\nCanada’s pilots'],
    ['Trudeau', 'Trudeau’s last day'],
    ['Ukraine', 'La guerre de l’Ukraine'],
    ["l'Ukraine", 'La guerre de l’Ukraine'],
    ['l’Ukraine', "La guerre de l'Ukraine"],
    ['COVID-19', 'Covid 19 is back'],
    ['COVID 19', 'COVID‑19 is back'],
    ['covid', 'COVID-19 is back'],
    ['a hyphen – dash', 'A hyphen - dash'],
    ['coeur', 'Le cœur du parc'],
    ['Strasse', 'Die STRAßE ist offen'],
    ['C++', 'The C++20 committee'],
    ['.NET', 'Learn ASP.NET'],
    ['café', 'The cafe\u0301 opens'],
    ['AI', 'AIが変える'],
    ['ﬁre', 'Fire in the hills'],
    ['ё', 'Е и Ё'],
  ])('%s in %s', (word, text) => {
    expect(matchesWord(text, word)).toBe(true);
  });

  test.each([
    ['北京', '我爱北京天安门'],
    ['トランプ', '米トランプ大統領'],
    ['서울', '서울에서 열린 회의'],
    ['ไทย', 'ประเทศไทยชนะ'],
  ])('%s within a run of signs: %s', (word, text) => {
    expect(matchesWord(text, word)).toBe(true);
  });
});

describe('a word is not found', () => {
  test.each([
    ['art', 'A party for everyone'],
    ['art', 'Artists meet'],
    ['air canada', 'Air and Canada'],
    ['air canada', 'Repair Canada'],
    ['AI', 'Said again'],
    ['covid 1', 'COVID-19 is back'],
    ['が', 'か'],
    ['हिन', 'हिन्दी'],
    ['.*', 'anything at all'],
    ['', 'anything at all'],
    [' - ', 'well - known'],
  ])('%s in %s', (word, text) => {
    expect(matchesWord(text, word)).toBe(false);
  });
});

test('what is found is told as the reader wrote it', () => {
  const find = textFinder(['Québec', ' Air  Canada ']);
  expect(find?.('quebec votes')).toBe('Québec');
  expect(find?.('with air-canada')).toBe('Air  Canada');
});

test('without words there is nothing to find', () => {
  expect(textFinder(['', ' ', '—'])).toBeUndefined();
});

test('spellings of one word are one', () => {
  expect(new Set(['Été', 'été', 'ETE', 'e\u0301te\u0301', 'ｅｔｅ'].map(bareWords))).toEqual(new Set(['ete']));
});
