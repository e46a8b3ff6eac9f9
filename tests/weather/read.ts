import { readFileSync } from 'node:fs';
import { readAnswer } from '@/lib/weather/readings';
import type { Place, WeatherContext, WeatherPart, WeatherProvider } from '@/lib/weather/types';

export const RIVERTON: Place = { name: 'Riverton, Ontario', latitude: 45.9, longitude: -77.28 };
export const CLAYBURG: Place = { name: 'Clayburg', latitude: 39.74, longitude: -104.99 };
export const OSLO: Place = { name: 'Oslo', latitude: 59.91, longitude: 10.75 };
export const TOKYO: Place = { name: 'Tokyo', latitude: 35.69, longitude: 139.69 };

export const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/weather/${path}`, import.meta.url));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const context = (place: Place, rest: Partial<WeatherContext> = {}): WeatherContext => ({
  place,
  language: 'en',
  timeZone: 'America/Toronto',
  now: Date.parse('2029-10-08T21:30:00Z'),
  ...rest,
});

/** What a provider reads in a fixture, as the answer to its request `id`. */
export const read = (
  provider: WeatherProvider,
  id: string,
  body: string | Uint8Array,
  where: WeatherContext,
): WeatherPart | undefined =>
  readAnswer(
    provider.id,
    { id, url: 'https://w.example/', bytes: typeof body === 'string' ? fixture(body) : body },
    where,
  );

/** Answers that no service should give and every network does. */
export const NONSENSE: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['a page of a portal', bytesOf('<!doctype html><html><body>Sign in</body></html>')],
  ['JSON cut in half', fixture('eccc/city-page.json').subarray(0, 900)],
  ['another document', bytesOf('{"hello":"world"}')],
  ['null', bytesOf('null')],
  ['an error of the service', bytesOf('{"code":"NoApplicableCode","description":"generic error (check logs)"}')],
  [
    'the right names and the wrong things',
    bytesOf('{"features":"x","properties":{"periods":{},"timeseries":3},"daily":[],"current":7}'),
  ],
];
