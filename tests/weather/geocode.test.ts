import { expect, test } from 'vitest';
import { readPlaces, searchAddress } from '@/lib/weather/geocode';
import { bytesOf, NONSENSE } from './read';

const RESULT = {
  id: 1,
  name: 'Riverton',
  latitude: 45.82681,
  longitude: -77.11109,
  country_code: 'CA',
  admin1: 'Ontario',
  timezone: 'America/Toronto',
};
const read = (document: object) => readPlaces(bytesOf(JSON.stringify(document)));

test('a name is asked for as it was typed, in the reader’s language', () => {
  expect(searchAddress(' Trois-Rivières & co ', 'fr')).toBe(
    'https://geocoding-api.open-meteo.com/v1/search?name=Trois-Rivi%C3%A8res%20%26%20co&count=8&language=fr&format=json',
  );
});

test('places come to about a kilometre, with their country and zone', () => {
  expect(read({ results: [RESULT], generationtime_ms: 0.5 })).toEqual([
    { name: 'Riverton, Ontario', latitude: 45.83, longitude: -77.11, country: 'CA', timeZone: 'America/Toronto' },
  ]);
});

test('what is missing is left out; a zone that nobody knows is none', () => {
  const bare = { name: 'Elm', latitude: 0, longitude: 0, admin1: 'Elm', timezone: 'Moon/Tranquility' };
  const places = read({
    results: [bare, { name: 'Nowhere' }, { latitude: 1, longitude: 1 }, null],
    generationtime_ms: 1,
  });
  expect(places).toEqual([{ name: 'Elm', latitude: 0, longitude: 0, country: undefined, timeZone: undefined }]);
});

test('no match is an answer', () => {
  expect(read({ generationtime_ms: 0.4 })).toEqual([]);
});

test.each(NONSENSE)('%s is no answer', (_, bytes) => {
  expect(readPlaces(bytes)).toBeUndefined();
});
