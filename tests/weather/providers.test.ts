import { describe, expect, test } from 'vitest';
import { providerFor, WEATHER_PROVIDERS } from '@/lib/weather/providers';

const at = (latitude: number, longitude: number) => ({ name: '', latitude, longitude });

describe('providerFor', () => {
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
  ])('%s has Environment Canada', (_name, latitude, longitude) => {
    expect(providerFor(at(latitude, longitude))?.id).toBe('eccc-atom');
  });

  test.each([
    ['Paris', 48.86, 2.35],
    ['Denver', 39.74, -104.99],
    ['New York', 40.71, -74],
    ['Boston', 42.36, -71.06],
    ['Fairbanks', 64.84, -147.72],
    ['Nuuk', 64.18, -51.72],
  ])('%s has none', (_name, latitude, longitude) => {
    expect(providerFor(at(latitude, longitude))).toBeUndefined();
  });

  test('ids are unique, and every request goes to a host that the provider names', () => {
    expect(new Set(WEATHER_PROVIDERS.map(({ id }) => id)).size).toBe(WEATHER_PROVIDERS.length);
    for (const provider of WEATHER_PROVIDERS) {
      const requests = [...provider.requests(at(45.9, -77.28), 'en'), ...provider.requests(at(45.9, -77.28), 'fr')];
      for (const { url } of requests) expect(provider.hosts).toContain(new URL(url).hostname);
    }
  });
});
