import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '@/lib/time';
import { isDark, sunTimes } from '@/lib/weather/sun';

const spot = (latitude: number, longitude: number) => ({ latitude, longitude });

/** Published times, in UTC: Environment Canada's city page for Ottawa; the U.S. Naval Observatory's tables for the rest. */
const PUBLISHED = [
  ['Ottawa in winter', spot(45.4, -75.69), 'America/Toronto', '2025-02-05', '12:19', '22:15'],
  ['Greenwich at the equinox', spot(51.48, 0), 'Europe/London', '2024-03-20', '06:03', '18:14'],
  ['Sydney in summer', spot(-33.87, 151.21), 'Australia/Sydney', '2024-12-21', '18:41', '09:05'],
] as const;

describe('sunTimes', () => {
  test.each(PUBLISHED)('%s', (_, place, zone, day, sunrise, sunset) => {
    const sun = sunTimes(place, Date.parse(`${day}T02:00:00Z`) + (zone === 'America/Toronto' ? 12 * HOUR : 0), zone);
    if (sun.kind !== 'rises') throw new Error(sun.kind);
    const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
    const apart = (at: number, published: string) =>
      Math.abs(Date.parse(`2000-01-01T${clock(at)}Z`) - Date.parse(`2000-01-01T${published}Z`));
    expect(apart(sun.sunrise, sunrise), `${clock(sun.sunrise)} against ${sunrise}`).toBeLessThanOrEqual(2 * MINUTE);
    expect(apart(sun.sunset, sunset), `${clock(sun.sunset)} against ${sunset}`).toBeLessThanOrEqual(2 * MINUTE);
  });

  test.each([
    ['America/Toronto', 45.9, -77.28],
    ['Pacific/Apia', -13.83, -171.76],
    ['Pacific/Auckland', -36.85, 174.76],
    ['Asia/Tokyo', 35.69, 139.69],
    ['Etc/GMT+12', 0, -179.9],
  ])('in %s both fall on the local day of the question, whatever its hour', (timeZone, latitude, longitude) => {
    const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
    for (let hour = 0; hour < 48; hour += 1) {
      const now = Date.UTC(2026, 2, 20) + hour * HOUR;
      const sun = sunTimes(spot(latitude, longitude), now, timeZone);
      if (sun.kind !== 'rises') throw new Error(sun.kind);
      expect([dayOf(sun.sunrise), dayOf(sun.sunset)]).toEqual([dayOf(now), dayOf(now)]);
      expect(sun.sunrise).toBeLessThan(sun.sunset);
    }
  });

  test.each([
    ['Tromsø', 69.65, 18.96, '2026-06-21T12:00:00Z', 'always-up'],
    ['Tromsø', 69.65, 18.96, '2026-12-21T12:00:00Z', 'always-down'],
    ['McMurdo', -77.85, 166.67, '2026-12-21T00:00:00Z', 'always-up'],
    ['the north pole', 90, 0, '2026-12-21T12:00:00Z', 'always-down'],
  ])('%s knows days without a sunrise', (_, latitude, longitude, now, kind) => {
    expect(sunTimes(spot(latitude, longitude), Date.parse(now), 'Europe/Oslo').kind).toBe(kind);
  });
});

test('it is dark before sunrise and after sunset', () => {
  const dark = (hour: number) => isDark(spot(45.9, -77.28), Date.UTC(2026, 10, 21, hour), 'America/Toronto');
  expect([11, 13, 17, 21, 23].map(dark)).toEqual([true, false, false, false, true]);
});
