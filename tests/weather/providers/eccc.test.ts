import { describe, expect, test } from 'vitest';
import { eccc } from '@/lib/weather/providers/eccc';
import { bytesOf, context, fixture, NONSENSE, RIVERTON, read } from '../read';

const HERE = context(RIVERTON);
const FRENCH = context(RIVERTON, { language: 'fr' });
const at = Date.parse;

describe('requests of eccc', () => {
  test.each([
    ['alerts', 'weather-alerts/items?f=json&lang=en&bbox=-77.29,45.89,-77.27,45.91&limit=100'],
    ['city-page', 'citypageweather-realtime/items?f=json&lang=en&bbox=-77.98,45.40,-76.58,46.40&limit=10'],
    ['air', 'aqhi-observations-realtime/items?f=json&lang=en&bbox=-77.98,45.40,-76.58,46.40&limit=50&latest=true'],
  ])('%s is asked for around the place, to about a kilometre', (id, rest) => {
    const place = { ...RIVERTON, latitude: 45.9012345, longitude: -77.2798 };
    const requests = eccc.requests({ place, language: 'en', units: 'metric', links: {} });
    expect(requests.find((request) => request.id === id)?.url).toBe(`https://api.weather.gc.ca/collections/${rest}`);
  });
});

describe('a city page', () => {
  test('is the nearest of the collection, and may begin with a night', () => {
    expect(read(eccc, 'city-page', 'eccc/city-page.json', HERE)).toEqual({
      place: 'Riverton',
      url: 'https://weather.gc.ca/en/location/index.html?coords=45.900,-77.280',
      issuedAt: at('2029-10-08T20:00:00Z'),
      now: {
        station: 'Riverton Airport',
        observedAt: at('2029-10-08T21:00:00Z'),
        condition: 'Light Rainshower',
        sky: 'showers',
        temperature: 8.4,
        feelsLike: undefined,
        humidity: 92,
        windSpeed: 22,
        windDirection: 'SW',
        windGust: 41,
        pressure: 100.9,
        visibility: 16.1,
      },
      periods: [
        {
          name: 'Tonight',
          night: true,
          sky: 'showers',
          short: 'Chance of showers',
          text: 'Cloudy with 60 percent chance of showers. Low plus 3.',
          high: undefined,
          low: 3,
          precipitation: 60,
        },
        expect.objectContaining({ name: 'Tuesday', night: false, sky: 'clear', high: 0, low: undefined }),
        expect.objectContaining({ name: 'Tuesday night', night: true, sky: 'snow', low: -4 }),
      ],
      hours: [
        { at: at('2029-10-08T22:00:00Z'), temperature: 8, precipitation: 60 },
        { at: at('2029-10-08T23:00:00Z'), temperature: 7, precipitation: 0 },
        { at: at('2029-10-09T00:00:00Z'), temperature: 0, precipitation: undefined },
      ],
    });
  });

  test('is French for a French reader', () => {
    expect(read(eccc, 'city-page', 'eccc/city-page.json', FRENCH)).toMatchObject({
      url: 'https://meteo.gc.ca/fr/location/index.html?coords=45.900,-77.280',
      now: {
        station: 'Aéroport de Riverton',
        condition: 'Faible averse de pluie',
        windDirection: 'SO',
        sky: 'showers',
      },
      periods: [
        { name: 'Ce soir et cette nuit', night: true, short: 'Possibilité d’averses', low: 3, precipitation: 60 },
        { name: 'Mardi', night: false, sky: 'clear', high: 0 },
        { name: 'Mardi soir et nuit', night: true, sky: 'snow' },
      ],
    });
  });

  test('leaves open what an automatic station does not measure', () => {
    const part = read(eccc, 'city-page', 'eccc/missing-values.json', HERE);
    expect(part).toMatchObject({
      place: 'Stillwater',
      now: { temperature: -3, windSpeed: 0 },
      periods: [
        { name: 'Today', night: false, text: 'Cloudy.', sky: 'cloudy' },
        { name: 'Tonight', night: true, short: 'Clear' },
      ],
      hours: [{ at: at('2029-10-08T22:00:00Z') }],
    });
    expect(JSON.parse(JSON.stringify(part)).now).toEqual({ temperature: -3, windSpeed: 0 });
    expect(JSON.parse(JSON.stringify(part)).hours).toEqual([{ at: at('2029-10-08T22:00:00Z') }]);
    expect(part?.periods?.map(({ high, low }) => [high, low])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('is nothing where no city is near', () => {
    expect(read(eccc, 'city-page', bytesOf('{"type":"FeatureCollection","features":[]}'), HERE)).toBeUndefined();
  });
});

describe('alerts', () => {
  test('in force are told with colour, kind, office and ends; ended ones and those elsewhere are not', () => {
    const warnings = read(eccc, 'alerts', 'eccc/alerts.json', HERE)?.warnings ?? [];
    expect(warnings.map(({ colour, kind, title }) => [colour, kind, title])).toEqual([
      ['yellow', 'warning', 'wind warning'],
      ['red', 'warning', 'tornado warning'],
      ['orange', 'watch', 'freezing rain watch'],
      ['yellow', 'advisory', 'frost advisory'],
      ['grey', 'statement', 'special weather statement'],
    ]);
    expect(warnings[1]).toEqual({
      id: 'TOW/f-TOW/red',
      kind: 'warning',
      colour: 'red',
      title: 'tornado warning',
      area: 'Riverton',
      issuer: 'Environment Canada',
      issuedAt: at('2029-10-08T18:00:00Z'),
      expiresAt: at('2029-10-09T06:00:00Z'),
      endsAt: at('2029-10-09T09:00:00Z'),
      text: 'Gusts of 90 km/h are expected.',
      url: 'https://weather.gc.ca/en/location/index.html?coords=45.900,-77.280',
    });
  });

  test('an alert that comes once for each region stands once, as long as the last of them', () => {
    const [wind] = read(eccc, 'alerts', 'eccc/alerts.json', HERE)?.warnings ?? [];
    expect(wind).toMatchObject({ title: 'wind warning', expiresAt: at('2029-10-09T07:00:00Z') });
  });

  test('without an expiry one lasts as long as its event', () => {
    const watch = read(eccc, 'alerts', 'eccc/alerts.json', HERE)?.warnings?.find(({ kind }) => kind === 'watch');
    expect(watch?.expiresAt).toBe(at('2029-10-09T09:00:00Z'));
  });

  test('keep their ids when the collection is published again', () => {
    const again = bytesOf(new TextDecoder().decode(fixture('eccc/alerts.json')).replaceAll('"123', '"456'));
    const ids = (body: Uint8Array) => read(eccc, 'alerts', body, HERE)?.warnings?.map(({ id }) => id);
    expect(ids(again)).toEqual(ids(fixture('eccc/alerts.json')));
    expect(new Set(ids(again)).size).toBe(5);
  });

  test('are French for a French reader', () => {
    const [wind, tornado] = read(eccc, 'alerts', 'eccc/alerts.json', FRENCH)?.warnings ?? [];
    expect(wind).toMatchObject({ title: 'avertissement de vent', area: 'Rivière', issuer: 'Environnement Canada' });
    expect(tornado).toMatchObject({ title: 'alerte de tornade', colour: 'red', kind: 'warning' });
  });

  test('no alert is an answer; no collection is none', () => {
    expect(read(eccc, 'alerts', bytesOf('{"type":"FeatureCollection","features":[]}'), HERE)).toEqual({ warnings: [] });
    expect(read(eccc, 'alerts', bytesOf('{"code":"error"}'), HERE)).toBeUndefined();
  });
});

describe('air', () => {
  test('is that of the nearest station that measures, and ends at 10+', () => {
    expect(read(eccc, 'air', 'eccc/air.json', HERE)).toEqual({
      air: { index: '10+', station: 'Riverton', observedAt: at('2029-10-08T21:00:00Z') },
    });
    expect(read(eccc, 'air', 'eccc/air.json', FRENCH)?.air?.station).toBe('Rivière');
  });

  test('is unknown where no station is near, which is no failure', () => {
    expect(read(eccc, 'air', bytesOf('{"features":[]}'), HERE)).toEqual({ air: undefined });
  });
});

test.each(NONSENSE)('%s is no weather', (_, bytes) => {
  expect(read(eccc, 'city-page', bytes, HERE)).toBeUndefined();
  expect(read(eccc, 'alerts', bytes, HERE)).toBeUndefined();
  expect(read(eccc, 'air', bytes, HERE)?.air).toBeUndefined();
});
