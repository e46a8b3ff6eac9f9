import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ecccAtom } from '@/lib/weather/providers/eccc-atom';

const NOW = Date.parse('2029-10-09T04:15:00Z');
const PLACE = { name: 'Riverton, Ontario', latitude: 45.9, longitude: -77.28 };

function parse(bytes: Uint8Array, language: 'en' | 'fr' = 'en') {
  const [request] = ecccAtom.requests(PLACE, language);
  return ecccAtom.parse([{ ...request!, bytes, contentType: 'application/xml' }], { place: PLACE, language, now: NOW });
}
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/weather/${name}.xml`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('ecccAtom', () => {
  test.each([
    ['en', 'https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml'],
    ['fr', 'https://meteo.gc.ca/rss/weather/45.900_-77.280_f.xml'],
  ] as const)('asks for the place in %s, to about a kilometre', (language, url) => {
    const exact = { ...PLACE, latitude: 45.902345, longitude: -77.281234 };
    expect(ecccAtom.requests(exact, language)).toEqual([{ id: 'feed', url }]);
  });

  test('reads the English feed', () => {
    expect(parse(fixture('location-en'))).toMatchObject({
      provider: 'eccc-atom',
      attribution: 'Data source: Environment and Climate Change Canada',
      place: 'Riverton',
      url: 'https://weather.gc.ca/en/location/index.html?coords=45.900,-77.280',
      issuedAt: Date.parse('2029-10-08T20:00:00Z'),
      warnings: [
        {
          kind: 'watch',
          colour: 'yellow',
          title: 'YELLOW WATCH - WIND',
          area: 'Riverton - Elm',
          issuer: 'Environment Canada',
          issuedAt: Date.parse('2029-10-09T03:30:00Z'),
          url: 'https://weather.gc.ca/warnings/report_e.html?zone1',
        },
      ],
      now: {
        station: 'Riverton Airport',
        observedAt: Date.parse('2029-10-09T04:00:00Z'),
        condition: 'Mostly Cloudy',
        temperature: -1.5,
        feelsLike: -5,
        humidity: 97,
        windDirection: 'WNW',
        windSpeed: 7,
        pressure: 101.2,
        visibility: undefined,
        airQuality: undefined,
      },
      periods: [
        {
          name: 'Monday night',
          night: true,
          short: 'Periods of drizzle',
          text: 'Cloudy. 60 percent chance of drizzle this evening. Temperature steady near zero.',
          low: 0,
          precipitation: 60,
        },
        { name: 'Tuesday', night: false, short: 'Clearing', high: 15 },
      ],
    });
  });

  test('reads the French feed', () => {
    expect(parse(fixture('location-fr'), 'fr')).toMatchObject({
      attribution: 'Source des données : Environnement et Changement climatique Canada',
      place: 'Rivière',
      warnings: [],
      now: {
        station: 'Aéroport de Rivière',
        condition: 'Généralement nuageux',
        temperature: -1.5,
        windSpeed: 0,
        pressure: 101.2,
        airQuality: '3',
      },
      periods: [
        {
          name: 'Lundi soir et nuit',
          night: true,
          short: 'Bruine intermittente',
          text: 'Bruine intermittente. Minimum moins 4.',
          low: -4,
          precipitation: 60,
        },
      ],
    });
  });

  test('reads what is there of a document cut in half', () => {
    const whole = fixture('location-en');
    expect(parse(whole.subarray(0, whole.length - 300))).toMatchObject({
      now: { temperature: -1.5 },
      periods: [{ name: 'Monday night' }],
    });
  });

  test.each([
    ['a page that is no feed', '<!doctype html><html><body>Sorry</body></html>'],
    [
      'a feed of something else',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>A</title><id>a</id></entry></feed>',
    ],
    ['nothing', ''],
  ])('has no weather from %s', (_name, text) => {
    expect(parse(bytes(text))).toBeUndefined();
  });

  test('has no weather without an answer', () => {
    expect(ecccAtom.parse([], { place: PLACE, language: 'en', now: NOW })).toBeUndefined();
  });
});
