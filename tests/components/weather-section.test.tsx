// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { WeatherSection } from '@/components/WeatherSection';
import { weatherAbsence } from '@/components/weather-absence';
import type { Weather } from '@/lib/weather/types';
import { aFeed, aSection, NOW, someWeather } from './samples';
import { all, show, textOf } from './show';

const WEATHER = aSection('weather', { feeds: [] });
const show1 = (weather: Weather | undefined, language: 'en' | 'fr' = 'en') =>
  show(
    <WeatherSection section={WEATHER} weather={weather} empty={{ code: 'offline' }} now={NOW} onGrant={() => {}} />,
    language,
  ).page.querySelector('section') as HTMLElement;

test('the weather is a section too', () => {
  const found = show1(someWeather());
  expect(found.dataset.section).toBe('weather');
  expect(found.hasAttribute('data-weather')).toBe(true);
});

test('says what is measured now', () => {
  const words = textOf(show1(someWeather()));
  expect(words).toContain('−3°');
  expect(words).toContain('Freezing drizzle');
  expect(words).toContain('feels like −9°, wind E 22 km/h, gusts 41 km/h');
  expect(words).toContain('humidity 92%, 101.3 kPa, visibility 6.4 km');
  expect(words).toContain('Petawawa A, 07:00');
});

test('French numbers are French', () => {
  expect(textOf(show1(someWeather(), 'fr'))).toContain('humidité 92 %, 101,3 kPa, visibilité 6,4 km');
});

test('what a station does not measure is left out', () => {
  const words = textOf(show1(someWeather({ now: { temperature: 0.2 } })));
  expect(words).toContain('0°');
  expect(words).not.toMatch(/undefined|NaN|feels|wind|humidity|kPa|visibility/);
});

test('a slight frost is no minus zero', () => {
  expect(textOf(show1(someWeather({ now: { temperature: -0.3 } })))).toMatch(/Weather0°/);
});

test('each period is a row with the service’s own name for it', () => {
  const rows = all(show1(someWeather()), 'tbody tr').map((row) => all(row, 'th, td').map(textOf));
  expect(rows).toEqual([
    ['Today', 'Freezing rain', '90%', '1°'],
    ['Tonight', 'Clearing this evening.', '−10°'],
  ]);
});

test('the service is named, with a link to its forecast', () => {
  const found = show1(someWeather());
  expect(textOf(found)).toContain('Data: Weather Service');
  expect(found.querySelector('a')?.href).toBe('https://weather.example/petawawa');
});

test('without weather it says why', () => {
  expect(show1(undefined).querySelector('[data-empty="offline"]')).not.toBeNull();
});

test.each([
  ['offline', { online: false }, []],
  ['loading', { online: true }, []],
  ['loading', { online: true }, [aFeed({ state: 'waiting' })]],
  ['failed', { online: true }, [aFeed({ state: 'http', status: 503 })]],
] as const)('the reason is %s', (code, circumstances, feeds) => {
  expect(weatherAbsence(aSection('weather', { feeds }), circumstances).code).toBe(code);
});
