import { describe, expect, test } from 'vitest';
import { nws } from '@/lib/weather/providers/nws';
import { bytesOf, CLAYBURG, context, NONSENSE, read } from '../read';

const HERE = context(CLAYBURG, { timeZone: 'America/Denver' });
const at = Date.parse;
const GRID = 'https://api.weather.gov/gridpoints/BOU/62,61';
const asked = (links: Record<string, string>, units: 'metric' | 'imperial' = 'metric') =>
  Object.fromEntries(nws.requests({ place: CLAYBURG, language: 'en', units, links }).map(({ id, url }) => [id, url]));

describe('requests of nws', () => {
  test('begin with the point, in the shortest decimals', () => {
    expect(asked({})).toEqual({
      alerts: 'https://api.weather.gov/alerts/active?point=39.74,-104.99',
      point: 'https://api.weather.gov/points/39.74,-104.99',
    });
    const round = { ...CLAYBURG, latitude: 39.7004 };
    expect(nws.requests({ place: round, language: 'en', units: 'metric', links: {} })[1]?.url).toMatch(
      /39\.7,-104\.99$/,
    );
  });

  test('follow what the point and the stations say', () => {
    const point = read(nws, 'point', 'nws/point.json', HERE)?.links ?? {};
    expect(asked(point)).toMatchObject({
      'forecast-si': `${GRID}/forecast?units=si`,
      hours: `${GRID}/forecast/hourly?units=si`,
      stations: `${GRID}/stations`,
    });
    const stations = read(nws, 'stations', 'nws/stations.json', HERE)?.links ?? {};
    expect(asked({ ...point, ...stations }).observation).toBe(
      'https://api.weather.gov/stations/KCLB/observations/latest',
    );
  });

  test('ask for sentences in the reader’s units', () => {
    expect(asked({ forecast: `${GRID}/forecast` }, 'imperial')['forecast-us']).toBe(`${GRID}/forecast?units=us`);
  });

  test('never follow a link to somebody else', () => {
    const strange = bytesOf('{"properties":{"forecast":"https://evil.example/forecast"}}');
    expect(read(nws, 'point', strange, HERE)).toBeUndefined();
  });
});

test('a point names its place and its zone', () => {
  expect(read(nws, 'point', 'nws/point.json', HERE)).toMatchObject({
    place: 'Clayburg, CO',
    timeZone: 'America/Denver',
    url: 'https://forecast.weather.gov/MapClick.php?lat=39.74&lon=-104.99',
  });
});

test('a forecast may begin with a night; temperatures are in °C whatever came', () => {
  expect(read(nws, 'forecast-us', 'nws/forecast.json', HERE)).toEqual({
    issuedAt: at('2029-10-08T22:30:00Z'),
    periods: [
      {
        name: 'Tonight',
        night: true,
        short: 'Mostly Clear',
        text: 'Mostly clear, with a low around 14.',
        sky: 'partly-cloudy',
        low: -10,
        precipitation: undefined,
        endsAt: at('2029-10-09T12:00:00Z'),
      },
      {
        name: 'Tuesday',
        night: false,
        short: 'Chance Showers And Thunderstorms',
        text: undefined,
        sky: 'thunder',
        high: 10,
        precipitation: 40,
        endsAt: at('2029-10-10T00:00:00Z'),
      },
      expect.objectContaining({ name: 'Tuesday Night', sky: 'fog', low: 0, precipitation: 0 }),
    ],
  });
});

test('hours without a temperature have none', () => {
  expect(read(nws, 'hours', 'nws/hours.json', HERE)?.hours).toEqual([
    { at: at('2029-10-09T00:00:00Z'), temperature: -2, precipitation: 0 },
    { at: at('2029-10-09T01:00:00Z'), temperature: undefined, precipitation: undefined },
  ]);
});

test('an observation is in our units', () => {
  expect(read(nws, 'observation', 'nws/observation.json', HERE)?.now).toEqual({
    observedAt: at('2029-10-08T23:53:00Z'),
    condition: 'Mostly Cloudy',
    sky: 'cloudy',
    temperature: 0,
    feelsLike: -3.4,
    humidity: 75.77,
    windDirection: 'N',
    windSpeed: 7.56,
    windGust: undefined,
    pressure: 101.87,
    visibility: 16.09,
  });
});

test('alerts have the colour of their severity; tests, cancellations and those elsewhere are left out', () => {
  const warnings = read(nws, 'alerts', 'nws/alerts.json', HERE)?.warnings ?? [];
  expect(warnings.map(({ colour, kind, title }) => [colour, kind, title])).toEqual([
    ['orange', 'warning', 'Winter Storm Warning'],
    ['red', 'warning', 'Tornado Warning'],
    ['yellow', 'watch', 'Flood Watch'],
    ['grey', 'advisory', 'Wind Advisory'],
    ['grey', 'statement', 'Special Weather Statement'],
  ]);
  expect(warnings[0]).toMatchObject({
    area: 'Clay County; Elm County',
    issuer: 'NWS Clayburg CO',
    issuedAt: at('2029-10-08T19:34:00Z'),
    expiresAt: at('2029-10-09T16:00:00Z'),
    text: '* WHAT...Heavy snow.\n\nStay at home.',
  });
  expect(warnings[1]).toMatchObject({ expiresAt: at('2029-10-09T02:00:00Z'), text: '* WHAT...Heavy snow.' });
});

describe.each(['point', 'forecast-si', 'hours', 'stations', 'observation', 'alerts'])('%s', (id) => {
  test.each(NONSENSE)('%s is no weather', (_, bytes) => {
    expect(read(nws, id, bytes, HERE)).toBeUndefined();
  });
});
