import { describe, expect, test } from 'vitest';
import { readWarning } from '@/lib/weather/eccc/warnings';

const read = (title: string, more = {}) => readWarning({ title, ...more }, 'Environment Canada');

describe('readWarning', () => {
  test.each([
    ['ORANGE WARNING - HEAT, Riverton', 'orange', 'warning', 'ORANGE WARNING - HEAT', 'Riverton'],
    [
      'YELLOW WATCH - SEVERE THUNDERSTORM, Riverton North - Ash, Elm',
      'yellow',
      'watch',
      'YELLOW WATCH - SEVERE THUNDERSTORM',
      'Riverton North - Ash, Elm',
    ],
    ['RED WARNING - TORNADO, Riverton', 'red', 'warning', 'RED WARNING - TORNADO', 'Riverton'],
    ['YELLOW ADVISORY - FOG, Riverton', 'yellow', 'advisory', 'YELLOW ADVISORY - FOG', 'Riverton'],
    ['SPECIAL WEATHER STATEMENT, Riverton', 'grey', 'statement', 'SPECIAL WEATHER STATEMENT', 'Riverton'],
    ['HEAT WARNING IN EFFECT, Riverton', 'red', 'warning', 'HEAT WARNING', 'Riverton'],
    ['SEVERE THUNDERSTORM WATCH IN EFFECT, Riverton', 'yellow', 'watch', 'SEVERE THUNDERSTORM WATCH', 'Riverton'],
    ['FROST ADVISORY IN EFFECT, Riverton', 'grey', 'advisory', 'FROST ADVISORY', 'Riverton'],
    ['AVERTISSEMENT ORANGE - NEIGE, Rivière', 'orange', 'warning', 'AVERTISSEMENT ORANGE - NEIGE', 'Rivière'],
    ['VEILLE JAUNE - ORAGES VIOLENTS, Rivière', 'yellow', 'watch', 'VEILLE JAUNE - ORAGES VIOLENTS', 'Rivière'],
    ['AVERTISSEMENT DE CHALEUR EN VIGUEUR, Rivière', 'red', 'warning', 'AVERTISSEMENT DE CHALEUR', 'Rivière'],
    [
      'BULLETIN MÉTÉOROLOGIQUE SPÉCIAL EN VIGUEUR, Rivière',
      'grey',
      'statement',
      'BULLETIN MÉTÉOROLOGIQUE SPÉCIAL',
      'Rivière',
    ],
    ['AVIS DE GEL EN VIGUEUR', 'grey', 'advisory', 'AVIS DE GEL', undefined],
  ])('%s', (headline, colour, kind, title, area) => {
    expect(read(headline)).toMatchObject({ colour, kind, title, ...(area ? { area } : {}) });
    expect(read(headline)?.area).toBe(area);
  });

  test.each([
    'No alerts in effect, Riverton',
    'No watches or warnings in effect, Riverton',
    'Aucune alerte en vigueur, Rivière',
    'Aucune veille ou aucun avertissement en vigueur, Rivière',
    'HEAT WARNING ENDED, Riverton',
    'YELLOW WARNING - HEAT ENDED, Riverton',
    'AVERTISSEMENT DE CHALEUR TERMINÉ, Rivière',
    'Something else, Riverton',
  ])('"%s" is none', (headline) => {
    expect(read(headline)).toBeUndefined();
  });

  test('is the same alert where the service only renumbers it, and another when it is issued again', () => {
    const id = (number: number, at: number) =>
      read('YELLOW WARNING - HEAT, Riverton', {
        guid: `tag:w.example,2013-04-16:45.403-75.687_w${number}:2029070409282${number}`,
        at,
      })?.id;
    expect(id(1, 5)).toBe(id(2, 5));
    expect(id(1, 5)).not.toBe(id(1, 6));
  });

  test.each([
    ['Issued: 4:42 PM EDT Tuesday 30 June 2029', undefined],
    ['Émis à: 16h42 HAE le mardi 30 juin 2029', undefined],
    ['Heat until Friday.', 'Heat until Friday.'],
  ])('of the text "%s" it keeps %s', (summary, expected) => {
    expect(read('HEAT WARNING IN EFFECT, Riverton', { summary })?.text).toBe(expected);
  });
});
