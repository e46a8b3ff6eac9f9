// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { WeatherSection } from '@/components/WeatherSection';
import { weatherAbsence } from '@/components/weather-absence';
import { HOUR } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';
import { aFeed, aSection, NOW, someHours, someWeather } from './samples';
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

test('temperature and precipitation of the next 24 hours are drawn, and told', () => {
  const drawing = show1(someWeather()).querySelector('[role="img"]');
  expect(drawing?.getAttribute('aria-label')).toBe(
    'Temperature and precipitation over the next 24 hours: −8° at 07:00, highest 1° at 14:00, lowest −8° at 07:00, highest chance of precipitation 70% at 12:00.',
  );
  expect(all(drawing as Element, '.bar')).toHaveLength(24);
  expect(all(drawing as Element, '.hour').map(textOf)).toEqual(['12:00', '18:00', '00:00', '06:00']);
  expect(all(drawing as Element, '.freezing')).toHaveLength(1);
  expect(drawing?.outerHTML).not.toMatch(/NaN|undefined/);
});

test('hours of which nothing is known are not drawn as zero', () => {
  const holes = someHours().map((hour, index) => (index === 10 ? { at: hour.at } : hour));
  const drawing = show1(someWeather({ hours: holes })).querySelector('[role="img"]');
  expect(all(drawing as Element, '.line')).toHaveLength(2);
  expect(all(drawing as Element, '.bar')).toHaveLength(23);
  expect(show1(someWeather({ hours: [] })).querySelector('svg[role="img"]')).toBeNull();
});

test('amounts stand in where a service gives no probability; nothing known is nothing said', () => {
  const label = (of: (index: number) => { amount?: number }) =>
    show1(someWeather({ hours: someHours().map(({ at }, index) => ({ at, temperature: 1, ...of(index) })) }))
      .querySelector('[role="img"]')
      ?.getAttribute('aria-label');
  expect(label((index) => ({ amount: index < 3 ? 0.5 : 0 }))).toMatch(/1\.5\smm of precipitation in all\.$/);
  expect(label(() => ({ amount: 0 }))).toMatch(/no precipitation\.$/);
  expect(label(() => ({}))).not.toContain('precipitation in all');
  expect(label(() => ({}))).not.toContain('no precipitation');
});

test('says when the sun rises and sets, and how the air is', () => {
  const words = textOf(show1(someWeather({ air: { index: '10+' } })).querySelector('.weather-day'));
  expect(words).toBe('Sunrise 07:18Sunset 16:32Air quality 10+, very high risk');
  const polar = someWeather({ latitude: 78.2, longitude: 15.6, timeZone: 'Arctic/Longyearbyen' });
  expect(textOf(show1(polar).querySelector('.weather-day'))).toBe('The sun does not rise today');
});

test.each([
  ['1', 'low'],
  ['3', 'low'],
  ['4', 'moderate'],
  ['7', 'high'],
  ['10', 'high'],
  ['10+', 'very high'],
])('air of %s is a %s risk', (index, risk) => {
  expect(textOf(show1(someWeather({ air: { index } })))).toContain(`Air quality ${index}, ${risk} risk`);
});

test('imperial units are a matter of writing', () => {
  const words = textOf(show1(someWeather({ units: 'imperial' })));
  expect(words).toContain('27°');
  expect(words).toContain('feels like 16°, wind E 14 mph, gusts 25 mph');
  expect(words).toContain('29.91 inHg, visibility 4 mi');
});

test('times are those of the place, and say so where the reader is elsewhere', () => {
  const found = show1(someWeather({ timeZone: 'Asia/Tokyo' }));
  expect(textOf(found)).toContain('Petawawa A, 21:00');
  expect(textOf(found)).toContain('times in GMT+9');
  expect(textOf(show1(someWeather({ timeZone: 'America/Montreal' })))).not.toContain('times in');
});

test('the service’s own sentences wait behind a click', () => {
  const details = show1(someWeather()).querySelector('details');
  expect(details?.open).toBe(false);
  expect(all(details as Element, 'dt, dd').map(textOf)).toEqual([
    'Now',
    'humidity 92%, 101.3 kPa, visibility 6.4 km',
    'Today',
    'Freezing rain, 90%, 1°',
    'Tonight',
    'Clearing this evening.',
  ]);
});

test('days without a name have their own, in both languages; a symbol has its word', () => {
  const periods = [
    { day: '2026-11-24', night: false, sky: 'showers', high: 4, amount: 2.25 },
    { day: '2026-11-24', night: true, sky: 'clear', low: -1, amount: 0 },
  ] as const;
  const rows = (language: 'en' | 'fr') =>
    all(show1(someWeather({ periods }), language), 'tbody tr').map((row) => all(row, 'th, td').map(textOf));
  expect(rows('en')).toEqual([
    ['Tuesday', 'Showers', '2.3 mm', '4°'],
    ['Tuesday night', 'Clear', '−1°'],
  ]);
  expect(rows('fr')).toEqual([
    ['Mardi', 'Averses', '2,3 mm', '4°'],
    ['Mardi soir et nuit', 'Dégagé', '−1°'],
  ]);
});

test('a period that is over is gone', () => {
  const periods = [
    { name: 'Last night', night: true, endsAt: NOW },
    { name: 'Today', night: false, endsAt: NOW + 1 },
  ];
  expect(all(show1(someWeather({ periods })), 'tbody th').map(textOf)).toEqual(['Today']);
});

test('no weekday names two days', () => {
  const halves = Array.from({ length: 20 }, (_, index) => ({
    day: new Date(Date.UTC(2026, 10, 24 + Math.floor(index / 2))).toISOString().slice(0, 10),
    night: index % 2 === 1,
  }));
  const namesOf = (periods: Weather['periods']) =>
    all(show1(someWeather({ now: undefined, periods })).querySelector('dl') as Element, 'dt').map(textOf);
  expect(new Set(namesOf(halves)).size).toBe(14);
  expect(namesOf(halves)).toHaveLength(14);
  expect(namesOf(halves.filter(({ night }) => !night))).toHaveLength(7);
});

test('a picture of the sky has its words beside it, and an unknown sky has none', () => {
  const skies = (weather: Weather) => all(show1(weather), '.sky-icon').map((icon) => icon.dataset.sky);
  expect(skies(someWeather({ now: { temperature: 1, sky: 'thunder' }, periods: [] }))).toEqual(['thunder']);
  expect(textOf(show1(someWeather({ now: { temperature: 1, sky: 'thunder' } })))).toContain('Thunderstorms');
  expect(skies(someWeather({ periods: [] }))).toEqual([]);
});

test.each([
  ['is of this hour', {}, ''],
  [
    'is old',
    { fetchedAt: NOW - 3 * HOUR },
    'The weather service has not answered since 04:20: this is its last forecast.',
  ],
  ['cannot be checked for warnings', { warningsAt: undefined }, 'Warnings could not be checked yet.'],
  ['was checked long ago', { warningsAt: NOW - 2 * HOUR }, 'Warnings were last checked 05:20.'],
  [
    'has no office that warns',
    { isWarned: false, warningsAt: undefined },
    'No official warnings are known for this place: ask its own weather office.',
  ],
] as const)('weather that %s says so', (_, over, note) => {
  expect(
    all(show1(someWeather(over)), '.weather-note')
      .map(textOf)
      .join(' '),
  ).toBe(note);
});

test('an old forecast names the cause', () => {
  const section = aSection('weather', { feeds: [aFeed({ state: 'http', status: 503 })] });
  const old = someWeather({ fetchedAt: NOW - 3 * HOUR });
  const { page } = show(
    <WeatherSection section={section} weather={old} empty={{ code: 'offline' }} now={NOW} onGrant={() => {}} />,
  );
  expect(textOf(page.querySelector('.weather-note'))).toContain('since 04:20 (HTTP 503)');
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
  ['offline', { online: true }, [aFeed({ state: 'offline' })]],
] as const)('the reason is %s', (code, circumstances, feeds) => {
  expect(weatherAbsence(aSection('weather', { feeds }), circumstances).code).toBe(code);
});
