import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings';
import { DAY, HOUR, MINUTE } from '@/lib/time';
import { assembleWeather } from '@/lib/weather/assemble';
import { lastsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { WeatherWarning } from '@/lib/weather/types';
import { asksOf, type KnownDocument, wishOf } from '@/lib/weather/wish';
import { zoneOf } from '@/lib/weather/zone';

const NOW = Date.parse('2029-10-08T21:30:00Z');
const wish = (patch: Partial<Settings> = {}) => wishOf({ ...DEFAULT_SETTINGS, ...patch }, 'en');
const assemble = (known: readonly KnownDocument[], patch: Partial<Settings> = {}) =>
  assembleWeather(wish(patch), known, { timeZone: 'America/Toronto', now: NOW });
const asked = (known: readonly KnownDocument[], patch: Partial<Settings> = {}) =>
  asksOf(wish(patch), known).map(({ provider, request }) => `${provider.id}/${request.id}`);

const warning = (rest: Partial<WeatherWarning> = {}): WeatherWarning => ({
  id: 'w',
  kind: 'warning',
  colour: 'yellow',
  title: 'wind warning',
  issuer: 'Office',
  ...rest,
});
const cityPage = (rest: Partial<KnownDocument> = {}): KnownDocument => ({
  provider: 'eccc',
  document: 'city-page',
  gives: 'forecast',
  part: { place: 'Petawawa', url: 'https://w.example/', periods: [{ name: 'Today', night: false }] },
  fetchedAt: NOW - 5 * MINUTE,
  failureCount: 0,
  ...rest,
});
const alerts = (rest: Partial<KnownDocument> = {}): KnownDocument => ({
  provider: 'eccc',
  document: 'alerts',
  gives: 'warnings',
  part: { warnings: [warning()] },
  fetchedAt: NOW - MINUTE,
  failureCount: 0,
  ...rest,
});
const feed = (rest: Partial<KnownDocument> = {}): KnownDocument => ({
  provider: 'eccc-atom',
  document: 'feed',
  gives: 'both',
  part: { place: 'Old feed', url: 'https://w.example/', periods: [], now: {}, warnings: [warning({ title: 'old' })] },
  fetchedAt: NOW - 2 * HOUR,
  failureCount: 0,
  ...rest,
});

describe('assembleWeather', () => {
  test('joins what the documents of a service tell', () => {
    const air: KnownDocument = { ...cityPage(), document: 'air', gives: 'extra', part: { air: { index: '3' } } };
    expect(assemble([air, alerts(), cityPage()])).toMatchObject({
      provider: 'eccc',
      place: 'Petawawa',
      attribution: 'Data source: Environment and Climate Change Canada',
      timeZone: 'America/Toronto',
      fetchedAt: NOW - 5 * MINUTE,
      warningsAt: NOW - MINUTE,
      isWarned: true,
      warnings: [{ title: 'wind warning' }],
      periods: [{ name: 'Today' }],
      air: { index: '3' },
    });
  });

  test('is nothing without a forecast', () => {
    expect(assemble([])).toBeUndefined();
    expect(assemble([alerts()])).toBeUndefined();
    expect(assemble([cityPage({ part: undefined })])).toBeUndefined();
  });

  test('a service that fails keeps its last forecast, and its age', () => {
    expect(assemble([cityPage({ failureCount: 3, fetchedAt: NOW - 5 * HOUR })])).toMatchObject({
      place: 'Petawawa',
      fetchedAt: NOW - 5 * HOUR,
    });
  });

  test('its stand-in takes over while it works, and the newer of the two where neither does', () => {
    expect(assemble([cityPage({ failureCount: 1 }), feed()])?.place).toBe('Old feed');
    expect(assemble([cityPage({ failureCount: 1 }), feed({ failureCount: 1 })])?.place).toBe('Petawawa');
    expect(assemble([cityPage(), feed({ fetchedAt: NOW })])?.place).toBe('Petawawa');
  });

  test('warnings come from the service that answers, whosever the forecast is', () => {
    const titles = (known: readonly KnownDocument[]) => assemble(known)?.warnings.map(({ title }) => title);
    expect(titles([cityPage({ failureCount: 1 }), alerts(), feed()])).toEqual(['wind warning']);
    expect(titles([cityPage(), alerts({ failureCount: 1 }), feed()])).toEqual(['old']);
  });

  test('not knowing of warnings is not the same as none', () => {
    expect(assemble([cityPage()])).toMatchObject({ warnings: [], warningsAt: undefined, isWarned: true });
    expect(assemble([cityPage(), alerts({ part: { warnings: [] } })])).toMatchObject({
      warnings: [],
      warningsAt: NOW - MINUTE,
    });
  });

  test('sentences in other units are another document', () => {
    const denver = { place: { name: 'Denver', latitude: 39.74, longitude: -104.99 } };
    const links = { forecast: 'https://api.weather.gov/f' };
    const point = { ...cityPage(), provider: 'nws', document: 'point', part: { place: 'Denver, CO', links } };
    const known = ['si', 'us'].map((units) => ({
      ...cityPage(),
      provider: 'nws',
      document: `forecast-${units}`,
      part: { periods: [{ name: units, night: false }] },
    }));
    expect(assemble([point, ...known], { ...denver, units: 'metric' })?.periods[0]?.name).toBe('si');
    expect(assemble([point, ...known], { ...denver, units: 'imperial' })?.periods[0]?.name).toBe('us');
  });
});

describe('asksOf', () => {
  test('warnings come first', () => {
    expect(asked([])).toEqual(['eccc/alerts', 'eccc/city-page', 'eccc/air']);
  });

  test('the stand-in is asked only while the service is down', () => {
    expect(asked([cityPage({ failureCount: 1 })])).toEqual([
      'eccc/alerts',
      'eccc/city-page',
      'eccc/air',
      'eccc-atom/feed',
    ]);
    expect(asked([{ ...cityPage({ failureCount: 9 }), document: 'air', gives: 'extra' }])).not.toContain(
      'eccc-atom/feed',
    );
  });

  test('who prefers another forecast is asked for it, and the office for warnings', () => {
    expect(asked([], { weatherService: 'open-meteo' })).toEqual(['eccc/alerts', 'open-meteo/forecast']);
  });

  test('a pasted address is the one document', () => {
    expect(asked([], { weatherAddress: 'https://weather.gc.ca/rss/weather/45.900_-77.280_e.xml' })).toEqual([
      'eccc-atom/feed',
    ]);
  });
});

describe('warningsInForce', () => {
  const weather = (warnings: readonly WeatherWarning[], warningsAt = NOW) => {
    const assembled = assemble([cityPage(), alerts({ part: { warnings }, fetchedAt: warningsAt })]);
    return warningsInForce(assembled, NOW).map(({ id }) => id);
  };

  test('the gravest first, and none that has expired', () => {
    expect(
      weather([
        warning({ id: 'grey', colour: 'grey' }),
        warning({ id: 'past', colour: 'red', expiresAt: NOW - 1 }),
        warning({ id: 'red', colour: 'red', expiresAt: NOW }),
        warning({ id: 'orange', colour: 'orange', expiresAt: NOW + HOUR }),
      ]),
    ).toEqual(['red', 'orange', 'grey']);
  });

  test('one without an end is believed for a day after it was last told', () => {
    expect(weather([warning()], NOW - DAY)).toEqual(['w']);
    expect(weather([warning()], NOW - DAY - 1)).toEqual([]);
  });

  test('lasts until its event ends, as far as that is to come', () => {
    expect(lastsUntil(warning({ endsAt: NOW + 2, expiresAt: NOW + 1 }), NOW)).toBe(NOW + 2);
    expect(lastsUntil(warning({ endsAt: NOW - 1, expiresAt: NOW + 1 }), NOW)).toBe(NOW + 1);
  });
});

describe('zoneOf', () => {
  const at = (longitude: number, timeZone?: string) => ({ name: '', latitude: 0, longitude, timeZone });
  test.each([
    ['a known one', at(10.75, 'Europe/Oslo'), 'Europe/Oslo'],
    ['the reader’s own, near by', at(-77), 'America/Toronto'],
    ['the sun’s, far away', at(139.7), 'Etc/GMT-9'],
    ['the sun’s, west of the reader', at(-157.8), 'Etc/GMT+11'],
    ['Greenwich', at(0), 'Etc/GMT'],
  ])('is %s', (_, place, expected) => {
    expect(zoneOf(place, 'America/Toronto', NOW)).toBe(expected);
  });
});
