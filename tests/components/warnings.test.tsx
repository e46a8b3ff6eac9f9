// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Warnings } from '@/components/WarningBanner';
import { DAY, MINUTE } from '@/lib/time';
import type { WeatherWarning } from '@/lib/weather/types';
import { aWarning, NOW, someWeather } from './samples';
import { all, show, textOf } from './show';

const banners = (warnings: readonly WeatherWarning[], language: 'en' | 'fr' = 'en') =>
  all(show(<Warnings weather={someWeather({ warnings })} now={NOW} />, language).page, '[data-warning]');

test.each([
  ['yellow', 'Yellow', 'Jaune'],
  ['orange', 'Orange', 'Orange'],
  ['red', 'Red', 'Rouge'],
  ['grey', 'Grey', 'Gris'],
] as const)('a %s warning says its colour in a word too, and has a shape of its own', (colour, english, french) => {
  const [banner] = banners([aWarning({ colour })]);
  expect(banner?.dataset.warning).toBe(colour);
  expect(textOf(banner).toLowerCase()).toContain(`${english.toLowerCase()} warning: freezing rain, petawawa`);
  expect(banner?.querySelector('svg')?.getAttribute('data-shape')).toBe(colour);
  expect(textOf(banners([aWarning({ colour })], 'fr')[0]).toLowerCase()).toContain(french.toLowerCase());
});

test('the four shapes differ', () => {
  const shapes = (['yellow', 'orange', 'red', 'grey'] as const).map((colour) =>
    banners([aWarning({ colour })])[0]
      ?.querySelector('path')
      ?.getAttribute('d'),
  );
  expect(new Set(shapes).size).toBe(4);
});

test('a headline that names the colour itself is not told twice', () => {
  expect(textOf(banners([aWarning({ title: 'Orange warning – freezing rain' })])[0])).toMatch(
    /^Orange warning – freezing/,
  );
});

test('an expired warning is gone, also from a stored copy', () => {
  expect(banners([aWarning({ expiresAt: NOW - 1 }), aWarning({ id: 'w2', expiresAt: NOW })])).toHaveLength(1);
});

test('a page that is drawn from a copy knows when to leave it out', () => {
  const untils = (over: Partial<WeatherWarning>) => banners([aWarning(over)])[0]?.dataset.until;
  expect(untils({ expiresAt: NOW + 7 })).toBe(String(NOW + 7));
  // Five minutes ago the service last told it; it is believed for a day.
  expect(untils({ expiresAt: undefined })).toBe(String(NOW + DAY - 5 * MINUTE));
});

test('the gravest stands first', () => {
  const order = banners([aWarning({ id: 'a', colour: 'yellow' }), aWarning({ id: 'b', colour: 'red' })]);
  expect(order.map((banner) => banner.dataset.warning)).toEqual(['red', 'yellow']);
});

test('it says until when its event lasts, where that is known', () => {
  const [banner] = banners([aWarning({ endsAt: NOW + 3_600_000 })]);
  expect(textOf(banner)).toContain('until 08:20');
});

test('its times are those of the place, and say so where the reader is elsewhere', () => {
  const weather = someWeather({ warnings: [aWarning()], timeZone: 'Asia/Tokyo' });
  const [banner] = all(show(<Warnings weather={weather} now={NOW} />).page, '[data-warning]');
  expect(textOf(banner)).toContain('until Sun 05:20 GMT+9 · Environment Canada, 20:20 GMT+9');
});

test('a warning without an end stays', () => {
  expect(banners([aWarning({ expiresAt: undefined })])).toHaveLength(1);
});

test('it says until when, by whom and since when; the full text waits behind a click', () => {
  const [banner] = banners([aWarning()]);
  expect(textOf(banner)).toContain('until 15:20 · Environment Canada, 06:20');
  expect(textOf(banner?.querySelector('details'))).toBe('Full textIce build-up of 4 to 8 mm is likely.');
  expect(banner?.querySelector('details')?.open).toBe(false);
});
