import { describe, expect, test } from 'vitest';
import { airIn, readConditions } from '@/lib/weather/eccc/conditions';

const known = (now: object) => Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));

describe('readConditions', () => {
  test('reads the English list', () => {
    const summary = `Observed at: Riverton Int'l Airport 9:08 PM PDT Monday 08 October 2029
Condition: Mostly Cloudy
Temperature: 10.5°C
Pressure / Tendency: 101.2 kPa falling
Visibility: 12.9 km
Humidity: 97 %
Humidex: 14
Dewpoint: 10.0°C
Wind: WNW 7 km/h gust 31 km/h
Air Quality Health Index: 10+`;
    expect(known(readConditions({ title: 'Current Conditions: Mostly Cloudy, 10.5°C', summary, at: 7 }))).toEqual({
      station: "Riverton Int'l Airport",
      observedAt: 7,
      condition: 'Mostly Cloudy',
      temperature: 10.5,
      feelsLike: 14,
      humidity: 97,
      windDirection: 'WNW',
      windSpeed: 7,
      windGust: 31,
      pressure: 101.2,
      visibility: 12.9,
    });
  });

  test('reads the French list on one line', () => {
    const summary =
      'Enregistrées à: Aéroport de Rivière 16h00 HAE le lundi 8 octobre 2029 Condition : Faible neige Température : -6,4°C Pression / Tendance: 100,6 kPa à la baisse Visibilité: 3,2 km Humidité: 88 % Refroidissement éolien: -13 Point de rosée: -8,1°C Vent: ONO 19 km/h rafale à 32 km/h Cote air santé: 2';
    expect(known(readConditions({ title: 'Conditions actuelles: Faible neige, -6,4°C', summary }))).toEqual({
      station: 'Aéroport de Rivière',
      condition: 'Faible neige',
      temperature: -6.4,
      feelsLike: -13,
      humidity: 88,
      windDirection: 'ONO',
      windSpeed: 19,
      windGust: 32,
      pressure: 100.6,
      visibility: 3.2,
    });
  });

  test.each([
    ['what is not available', 'Temperature: n/a Visibility: n/a Air Quality Health Index: n/a', {}],
    ['a calm', 'Wind: calm', { windSpeed: 0 }],
    ['un calme', 'Vent: calme', { windSpeed: 0 }],
    ['a temperature in words', 'Temperature: minus 3', { temperature: -3 }],
    ['une température en lettres', 'Température: moins 3', { temperature: -3 }],
    ['a label without value', 'Condition: Humidity: 40 %', { humidity: 40 }],
  ])('%s', (_name, summary, expected) => {
    expect(known(readConditions({ title: 'Current Conditions:', summary }))).toEqual(expected);
  });

  test.each([
    ['Current Conditions: Clear, -3.0°C', { condition: 'Clear', temperature: -3 }],
    ['Current Conditions: -3.0°C', { temperature: -3 }],
    ['Conditions actuelles: Dégagé, 2,5°C', { condition: 'Dégagé', temperature: 2.5 }],
    ['Current Conditions: Not observed', { condition: 'Not observed' }],
  ])('takes from "%s" what the list leaves out', (title, expected) => {
    expect(known(readConditions({ title }))).toEqual(expected);
  });
});

test.each([
  ['Air Quality Health Index: 10+', { index: '10+' }],
  ['Humidité: 88 % Cote air santé: 2', { index: '2' }],
  ['Air Quality Health Index: n/a', undefined],
  [undefined, undefined],
])('the air of "%s"', (summary, expected) => {
  expect(airIn(summary)).toEqual(expected);
});
