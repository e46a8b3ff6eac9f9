import { describe, expect, test } from 'vitest';
import { HOUR } from '@/lib/time';
import { metNorway } from '@/lib/weather/providers/met-norway';
import { context, NONSENSE, OSLO, read, TOKYO } from '../read';

const at = Date.parse;
const NOW = at('2029-10-08T15:20:00Z');
const HERE = context(OSLO, { timeZone: 'Europe/Oslo', now: NOW });
const idsAt = (place: typeof OSLO) =>
  metNorway.requests({ place, language: 'en', units: 'metric', links: {} }).map(({ id }) => id);

test('warnings are asked for in Norway only', () => {
  expect(idsAt(OSLO)).toEqual(['alerts', 'series']);
  expect(idsAt(TOKYO)).toEqual(['series']);
  expect(idsAt({ ...OSLO, country: 'SE' })).toEqual(['series']);
});

describe('a series', () => {
  const part = read(metNorway, 'series', 'met-norway/series.json', HERE);

  test('gives the model’s value for now, in our units', () => {
    expect(part?.now).toMatchObject({
      modelled: true,
      observedAt: at('2029-10-08T15:00:00Z'),
      sky: 'rain',
      temperature: 6,
      windSpeed: 18,
      windDirection: 'WSW',
      pressure: expect.closeTo(101.07),
    });
    expect(part?.now?.condition).toBeUndefined();
  });

  test('is cut into days and nights of the place; what is left of today is too short, what is cut off at the end too', () => {
    expect(part?.periods?.map(({ day, night }) => `${day} ${night ? 'night' : 'day'}`)).toEqual([
      '2029-10-08 night',
      '2029-10-09 day',
      '2029-10-09 night',
      '2029-10-10 day',
      '2029-10-10 night',
      '2029-10-11 day',
      '2029-10-11 night',
      '2029-10-12 day',
    ]);
  });

  test('a night has its low, a day its high, both what falls in them', () => {
    const [night, day] = part?.periods ?? [];
    expect(night).toMatchObject({ low: 2, amount: 2.5, sky: 'rain' });
    expect(night?.high).toBeUndefined();
    expect(day).toMatchObject({ high: 8, amount: 0, sky: 'rain' });
    expect(day?.low).toBeUndefined();
  });

  test('gives the hours that it has, and no hour twice', () => {
    expect(part?.hours).toHaveLength(40);
    expect(part?.hours?.[0]).toEqual({ at: at('2029-10-08T15:00:00Z'), temperature: 6, amount: 0.5 });
  });

  test('leaves the past behind', () => {
    const later = read(metNorway, 'series', 'met-norway/series.json', { ...HERE, now: NOW + 5 * HOUR });
    expect(later?.hours?.[0]?.at).toBe(at('2029-10-08T20:00:00Z'));
    expect(later?.now?.observedAt).toBe(at('2029-10-08T20:00:00Z'));
  });
});

test('warnings here and in force, with their text', () => {
  expect(read(metNorway, 'alerts', 'met-norway/alerts.json', HERE)?.warnings).toEqual([
    {
      id: '2.49.0.1',
      kind: 'warning',
      colour: 'orange',
      title: 'Heavy rain',
      area: 'Fjordland',
      issuer: 'MET Norway',
      expiresAt: at('2029-10-09T18:00:00Z'),
      endsAt: at('2029-10-09T18:00:00Z'),
      text: 'Much rain.\n\nFlooding.\n\nKeep away from rivers.',
      url: 'https://www.met.no/vaer-og-klima/farevarsel',
    },
  ]);
});

test.each(NONSENSE)('%s is no weather', (_, bytes) => {
  expect(read(metNorway, 'series', bytes, HERE)).toBeUndefined();
  expect(read(metNorway, 'alerts', bytes, HERE)).toBeUndefined();
});
