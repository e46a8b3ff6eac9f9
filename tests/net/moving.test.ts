import { expect, test } from 'vitest';
import { hasMoved, type Moving, movingAfter } from '@/lib/net/moving';
import { DAY, HOUR } from '@/lib/time';

const NOW = Date.UTC(2026, 10, 21, 11, 45);
const FROM = 'https://news.example/old';
const TO = 'https://news.example/new';
const seen = (days: number, foundAt = TO, url = FROM) =>
  Array.from({ length: days }, (_, day) => NOW + day * DAY).reduce<Moving | undefined>(
    (moving, now) => movingAfter(moving, { url, foundAt, now }),
    undefined,
  );

test('a feed has moved once it was found at one other address on seven days', () => {
  expect(hasMoved(seen(6))).toBe(false);
  expect(hasMoved(seen(7))).toBe(true);
});

test('many times on one day are one day', () => {
  const twice = movingAfter(seen(1), { url: FROM, foundAt: TO, now: NOW + HOUR });
  expect(twice?.days).toBe(1);
});

test('another address, or its own one again, starts from the beginning', () => {
  const now = NOW + 7 * DAY;
  expect(movingAfter(seen(6), { url: FROM, foundAt: `${TO}er`, now })?.days).toBe(1);
  expect(movingAfter(seen(6), { url: FROM, foundAt: FROM, now })).toBeUndefined();
});

test('nobody moves to an address without encryption', () => {
  expect(seen(9, 'http://news.example/new')).toBeUndefined();
  expect(hasMoved(seen(9, TO, 'http://news.example/old'))).toBe(true);
});
