import { describe, expect, test } from 'vitest';
import { readPeriod } from '@/lib/weather/eccc/periods';

const known = (period: object | undefined) =>
  period && Object.fromEntries(Object.entries(period).filter(([, value]) => value !== undefined));

describe('readPeriod', () => {
  test.each([
    [
      'Monday: Chance of showers. High 20. POP 40%',
      { name: 'Monday', night: false, short: 'Chance of showers', high: 20, precipitation: 40 },
    ],
    ['Monday night: Clear. Low minus 3.', { name: 'Monday night', night: true, short: 'Clear', low: -3 }],
    ['Tonight: Clear. Low plus 5.', { name: 'Tonight', night: true, short: 'Clear', low: 5 }],
    ['Friday: Sunny. High zero.', { name: 'Friday', night: false, short: 'Sunny', high: 0 }],
    [
      'Friday night: Drizzle. Temperature steady near 11. POP 60%',
      { name: 'Friday night', night: true, short: 'Drizzle', low: 11, precipitation: 60 },
    ],
    ['Friday: Rain. Temperature steady near minus 1.', { name: 'Friday', night: false, short: 'Rain', high: -1 }],
    [
      'Saturday: A mix of sun and cloud. Windy. High minus 12.',
      { name: 'Saturday', night: false, short: 'A mix of sun and cloud. Windy', high: -12 },
    ],
    [
      'Lundi soir et nuit: Possibilité d’averses. Minimum moins 7. PdP 40%',
      { name: 'Lundi soir et nuit', night: true, short: 'Possibilité d’averses', low: -7, precipitation: 40 },
    ],
    ['Mardi: Ensoleillé. Maximum 20.', { name: 'Mardi', night: false, short: 'Ensoleillé', high: 20 }],
    [
      'Ce soir et cette nuit: Nuageux. Minimum zéro. Probabilité 30%',
      { name: 'Ce soir et cette nuit', night: true, short: 'Nuageux', low: 0, precipitation: 30 },
    ],
    [
      'Mercredi: Pluie. Températures stables près de plus 3. PdP 100%',
      { name: 'Mercredi', night: false, short: 'Pluie', high: 3, precipitation: 100 },
    ],
  ])('%s', (title, expected) => {
    expect(known(readPeriod({ title }))).toEqual(expected);
  });

  test('keeps the long sentence without the line of its issue, and finds in it what the title leaves out', () => {
    const period = readPeriod({
      title: 'Monday: Chance of drizzle.',
      summary: 'Cloudy. 60 percent chance of drizzle. High plus 2. Forecast issued 4:00 PM PDT Monday 08 October 2029',
    });
    expect(period).toMatchObject({
      text: 'Cloudy. 60 percent chance of drizzle. High plus 2.',
      high: 2,
      precipitation: 60,
    });
  });

  test('takes off the French line too', () => {
    const period = readPeriod({
      title: 'Lundi: Nuageux.',
      summary:
        'Nuageux avec 40 pour cent de probabilité de pluie. Maximum 8. Prévisions émises à 05h00 HAE le lundi 22 septembre 2029',
    });
    expect(period).toMatchObject({
      text: 'Nuageux avec 40 pour cent de probabilité de pluie. Maximum 8.',
      high: 8,
      precipitation: 40,
    });
  });

  test('is nothing without a name', () => {
    expect(readPeriod({ title: 'Weather' })).toBeUndefined();
  });
});
