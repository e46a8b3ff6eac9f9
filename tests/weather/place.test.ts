import { expect, test } from 'vitest';
import { placeOfAddress, readCoordinates, rounded } from '@/lib/weather/place';

test.each([
  ['45.9, -77.28', 45.9, -77.28],
  ['45.9012 -77.2798', 45.9, -77.28],
  ['45,90; −77,28', 45.9, -77.28],
  ['45.9°N 77.28°W', 45.9, -77.28],
  ['45,9 N, 77,28 O', 45.9, -77.28],
  ['33.87 S 151.21 E', -33.87, 151.21],
  ['0, 0', 0, 0],
])('reads %s', (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude });
});

test.each(['', 'Petawawa', '45.9', '91, 0', '0, 181', '45.9, -77.28, 3', 'NaN, NaN', '1e1, 2'])(
  '"%s" is no pair of coordinates',
  (text) => {
    expect(readCoordinates(text)).toBeUndefined();
  },
);

test.each([
  ['https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml', 45.9, -77.28],
  [' https://meteo.gc.ca/rss/weather/45.821_-77.115_f.xml ', 45.82, -77.11],
])('a pasted feed names its place: %s', (address, latitude, longitude) => {
  expect(placeOfAddress(address)).toEqual({ latitude, longitude });
});

test.each([
  'https://weather.gc.ca/rss/city/on-112_e.xml',
  'https://evil.example/rss/weather/45.900_-77.280_e.xml',
  'http://weather.gc.ca/rss/weather/45.900_-77.280_e.xml',
  'https://weather.gc.ca.evil.example/rss/weather/45.900_-77.280_e.xml',
  'weather',
  '',
])('"%s" is no location feed', (address) => {
  expect(placeOfAddress(address)).toBeUndefined();
});

test('a place is kept to about a kilometre', () => {
  expect(rounded({ name: 'A', latitude: 45.90456, longitude: -77.27891, country: 'CA' })).toEqual({
    name: 'A',
    latitude: 45.9,
    longitude: -77.28,
    country: 'CA',
  });
});
