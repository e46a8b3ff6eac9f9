import { describe, expect, test } from 'vitest';
import { planFor, servicesAt, WEATHER_PROVIDERS } from '@/lib/weather/providers';

const at = (latitude: number, longitude: number) => ({ name: '', latitude, longitude });
const PETAWAWA = at(45.9, -77.28);
const PARIS = at(48.86, 2.35);
const ids = (providers: readonly { id: string }[]) => providers.map(({ id }) => id);

describe('planFor', () => {
  test.each([
    ['Petawawa', 45.9, -77.28],
    ['Windsor', 42.3, -83.03],
    ['Victoria', 48.43, -123.37],
    ['Vancouver', 49.25, -123.1],
    ['Winnipeg', 49.9, -97.14],
    ['Thunder Bay', 48.38, -89.25],
    ['Toronto', 43.65, -79.38],
    ['Montréal', 45.5, -73.57],
    ['Halifax', 44.65, -63.57],
    ['St. John’s', 47.56, -52.71],
    ['Whitehorse', 60.72, -135.06],
    ['Alert', 82.5, -62.35],
  ])('%s has Environment Canada, and its older feed for when the newer service is down', (_, latitude, longitude) => {
    const plan = planFor({ place: at(latitude, longitude), service: 'auto' });
    expect(ids(plan.forecast)).toEqual(['eccc', 'eccc-atom']);
    expect(ids(plan.warnings)).toEqual(['eccc', 'eccc-atom']);
  });

  test.each([
    ['Denver', 39.74, -104.99],
    ['New York', 40.71, -74],
    ['Boston', 42.36, -71.06],
    ['Key West', 24.56, -81.78],
    ['San Diego', 32.72, -117.16],
    ['Brownsville', 25.93, -97.48],
    ['Fairbanks', 64.84, -147.72],
    ['Honolulu', 21.31, -157.86],
    ['San Juan', 18.47, -66.11],
    ['Guam', 13.44, 144.79],
  ])('%s has the National Weather Service', (_, latitude, longitude) => {
    const plan = planFor({ place: at(latitude, longitude), service: 'auto' });
    expect(ids(plan.forecast)).toEqual(['nws']);
    expect(ids(plan.warnings)).toEqual(['nws']);
  });

  test.each([
    ['Paris', 48.86, 2.35],
    ['Nuuk', 64.18, -51.72],
    ['Monterrey', 25.67, -100.31],
    ['Havana', 23.11, -82.37],
    ['Auckland', -36.85, 174.76],
  ])('%s has MET Norway, and nobody who warns', (_, latitude, longitude) => {
    const plan = planFor({ place: at(latitude, longitude), service: 'auto' });
    expect(ids(plan.forecast)).toEqual(['met-norway']);
    expect(plan.warnings).toEqual([]);
  });

  test('Bergen is warned by MET Norway', () => {
    expect(ids(planFor({ place: at(60.39, 5.32), service: 'auto' }).warnings)).toEqual(['met-norway']);
  });

  test('a country that is known decides what a rough border cannot', () => {
    const detroit = at(42.33, -83.05);
    expect(ids(planFor({ place: { ...detroit, country: 'US' }, service: 'auto' }).forecast)).toEqual(['nws']);
    expect(ids(planFor({ place: { ...detroit, country: 'CA' }, service: 'auto' }).forecast)[0]).toBe('eccc');
  });

  test('who prefers another forecast still has the official warnings', () => {
    const plan = planFor({ place: PETAWAWA, service: 'open-meteo' });
    expect(ids(plan.forecast)).toEqual(['open-meteo']);
    expect(ids(plan.warnings)).toEqual(['eccc', 'eccc-atom']);
  });

  test('a service that does not cover the place is not asked', () => {
    expect(ids(planFor({ place: PARIS, service: 'nws' }).forecast)).toEqual(['met-norway']);
  });

  test('a pasted address is asked alone', () => {
    const address = 'https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml';
    const plan = planFor({ place: PETAWAWA, service: 'open-meteo', address });
    expect([ids(plan.forecast), ids(plan.warnings)]).toEqual([['eccc-atom'], ['eccc-atom']]);
  });
});

test('a reader may choose among the services of the place', () => {
  expect(ids(servicesAt(PETAWAWA))).toEqual(['eccc', 'met-norway', 'open-meteo']);
  expect(ids(servicesAt(PARIS))).toEqual(['met-norway', 'open-meteo']);
});

test('ids are unique, and every request goes to a host that the provider names', () => {
  expect(new Set(ids(WEATHER_PROVIDERS)).size).toBe(WEATHER_PROVIDERS.length);
  for (const provider of WEATHER_PROVIDERS)
    for (const language of ['en', 'fr'] as const) {
      const requests = provider.requests({ place: PETAWAWA, language, units: 'metric', links: {} });
      for (const { url } of requests) expect(provider.hosts).toContain(new URL(url).hostname);
      expect(new Set(ids(requests)).size).toBe(requests.length);
    }
});
