import { expect, test } from 'vitest';
import { distanceTo, isWithin } from '@/lib/weather/geometry';

const place = (longitude: number, latitude: number) => ({ name: '', latitude, longitude });
const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const DOUGHNUT = { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] };

test.each([
  ['in it', 2, 2, true],
  ['in its hole', 5, 5, false],
  ['beside it', 11, 5, false],
  ['below it', 5, -1, false],
])('a place %s', (_, x, y, expected) => {
  expect(isWithin(DOUGHNUT, place(x, y))).toBe(expected);
  expect(
    isWithin({ type: 'MultiPolygon', coordinates: [[square(50, 50, 1)], DOUGHNUT.coordinates] }, place(x, y)),
  ).toBe(expected);
  expect(isWithin({ type: 'GeometryCollection', geometries: [DOUGHNUT] }, place(x, y))).toBe(expected);
});

test('a dent is outside', () => {
  const dented = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 2],
        [0, 10],
        [0, 0],
      ],
    ],
  };
  expect(isWithin(dented, place(5, 5))).toBe(false);
  expect(isWithin(dented, place(1, 5))).toBe(true);
});

test.each([null, undefined, {}, { type: 'Polygon', coordinates: [] }, { type: 'MultiPolygon', coordinates: [] }])(
  'nobody is outside of no area: %o',
  (geometry) => {
    expect(isWithin(geometry, place(1, 1))).toBe(true);
  },
);

test('a broken ring contains nobody', () => {
  expect(isWithin({ type: 'Polygon', coordinates: [['x', [1]]] }, place(1, 1))).toBe(false);
});

test('degrees of longitude are shorter in the north', () => {
  const point = { type: 'Point', coordinates: [1, 60] };
  expect(distanceTo(point, place(0, 60))).toBeCloseTo(0.5, 2);
  expect(distanceTo({ type: 'Point', coordinates: [] }, place(0, 60))).toBe(Number.POSITIVE_INFINITY);
});
