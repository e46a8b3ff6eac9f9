import { describe, expect, test } from 'vitest';
import { freshness, retryAfterAt } from '@/lib/net/headers';
import { DAY, HOUR, MINUTE } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const inAnHour = new Date(NOW + HOUR).toUTCString();

describe('freshness', () => {
  test.each<[Record<string, string>, number | undefined]>([
    [{ 'Cache-Control': 'max-age=600' }, 10 * MINUTE],
    [{ 'Cache-Control': 'public,MAX-AGE="600", must-revalidate' }, 10 * MINUTE],
    [{ 'Cache-Control': 's-maxage=9000' }, undefined],
    [{ 'Cache-Control': 'max-age=60', Expires: inAnHour }, HOUR],
    [{ 'Cache-Control': 'max-age=7200', Expires: inAnHour }, 2 * HOUR],
    [{ 'Cache-Control': 'max-age=99999999999' }, 99_999_999_999_000],
    [{ 'Cache-Control': 'max-age=0' }, undefined],
    [{ Expires: 'Saturday, 21-Nov-26 12:45:00 GMT' }, HOUR],
    [{ Expires: 'Sat Nov 21 12:45:00 2026' }, HOUR],
    [{ Expires: '-1' }, undefined],
    [{ Expires: inAnHour }, HOUR],
    [{ Expires: '0' }, undefined],
    [{ Expires: '2030' }, undefined],
    [{ Expires: 'Sat, 21 Nov 2020 00:00:00 GMT' }, undefined],
    [{}, undefined],
  ])('reads %j', (headers, expected) => {
    expect(freshness(new Headers(headers), NOW).freshFor).toBe(expected);
  });
});

describe('retryAfterAt', () => {
  test.each<[string | undefined, number | undefined]>([
    ['120', NOW + 2 * MINUTE],
    [inAnHour, NOW + HOUR],
    ['99999999', NOW + DAY],
    ['Saturday, 21-Nov-26 12:45:00 GMT', NOW + HOUR],
    ['Sat Nov 21 12:45:00 2026', NOW + HOUR],
    ['90.5', NOW + 91_000],
    ['60, 120', NOW + 2 * MINUTE],
    ['0', undefined],
    ['2030', NOW + 2_030_000],
    ['-5', undefined],
    ['soon', undefined],
    ['Sat, 21 Nov 2020 00:00:00 GMT', undefined],
    [undefined, undefined],
  ])('reads %j', (value, expected) => {
    expect(retryAfterAt(new Headers(value === undefined ? {} : { 'Retry-After': value }), NOW)).toBe(expected);
  });
});
