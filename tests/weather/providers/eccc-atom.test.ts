import { describe, expect, test } from 'vitest';
import { ecccAtom } from '@/lib/weather/providers/eccc-atom';
import { bytesOf, context, fixture as file, RIVERTON as PLACE, read } from '../read';

const NOW = Date.parse('2029-10-09T04:15:00Z');
const ASK = { units: 'metric', links: {} } as const;

const parse = (body: Uint8Array, language: 'en' | 'fr' = 'en') =>
  read(ecccAtom, 'feed', body, context(PLACE, { language, now: NOW }));
const fixture = (name: string) => file(`${name}.xml`);

describe('ecccAtom', () => {
  test.each([
    ['en', 'https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml'],
    ['fr', 'https://meteo.gc.ca/rss/weather/45.900_-77.280_f.xml'],
  ] as const)('asks for the place in %s, to about a kilometre', (language, url) => {
    const exact = { ...PLACE, latitude: 45.902345, longitude: -77.281234 };
    expect(ecccAtom.requests({ ...ASK, place: exact, language })).toMatchObject([{ id: 'feed', gives: 'both', url }]);
  });

  test('asks at the address that was pasted', () => {
    const address = 'https://weather.gc.ca/rss/weather/45.821_-77.115_e.xml';
    expect(ecccAtom.requests({ ...ASK, place: PLACE, language: 'fr', address })[0]?.url).toBe(address);
  });

  test('reads the English feed', () => {
    expect(parse(fixture('location-en'))).toMatchObject({
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
      place: 'Rivière',
      warnings: [],
      now: {
        station: 'Aéroport de Rivière',
        condition: 'Généralement nuageux',
        temperature: -1.5,
        windSpeed: 0,
        pressure: 101.2,
      },
      air: { index: '3' },
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
    expect(parse(whole)?.isCutOff).toBeUndefined();
    expect(parse(whole.subarray(0, whole.length - 300))).toMatchObject({
      isCutOff: true,
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
    expect(parse(bytesOf(text))).toBeUndefined();
  });
});
