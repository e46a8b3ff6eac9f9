import { afterEach, expect, test, vi } from 'vitest';
import { findPlaces } from '@/lib/jobs/find-places';
import { withheld } from '../support/browser';

const HOST = 'geocoding-api.open-meteo.com';
const ANSWER = JSON.stringify({
  results: [{ name: 'Elm', latitude: 45.821, longitude: -77.115, country_code: 'CA', timezone: 'America/Toronto' }],
  generationtime_ms: 0.5,
});

afterEach(() => {
  withheld.clear();
  vi.unstubAllGlobals();
});

const answering = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());

test('finds places, whether the browser withholds the geocoder or not: it lets every page read its answers', async () => {
  withheld.add(HOST);
  answering(() => new Response(ANSWER));
  expect(await findPlaces('Elm')).toMatchObject({ kind: 'found', places: [{ name: 'Elm', latitude: 45.82 }] });
});

test.each([
  ['HTTP 503', () => new Response('', { status: 503 }), { outcome: 'http', status: 503 }],
  ['a portal', () => new Response('<html>Sign in</html>'), { outcome: 'not-a-feed' }],
] as const)('%s is told', async (_, answer, expected) => {
  answering(answer);
  expect(await findPlaces('Elm')).toMatchObject({ kind: 'failed', host: HOST, ...expected });
});

test('out of reach may be a matter of permission', async () => {
  answering(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await findPlaces('Elm')).toMatchObject({ kind: 'failed', outcome: 'network' });
  withheld.add(HOST);
  expect(await findPlaces('Elm')).toMatchObject({ kind: 'failed', outcome: 'permission' });
});
