import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '@/lib/sync/places';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const orders = fc.shuffledSubarray(ids);
const known = fc.dictionary(fc.constantFrom(...ids), fc.oneof(fc.nat(5), fc.double({ min: 0, max: 5, noNaN: true })));
const orderBy = (places: ReadonlyMap<string, number>): string[] =>
  [...places].toSorted(([a, p], [b, q]) => p - q || (a < b ? -1 : 1)).map(([id]) => id);

test('give the order that they are of', () => {
  fc.assert(
    fc.property(orders, known, (order, places) => {
      expect(orderBy(placesOf(order, new Map(Object.entries(places))))).toEqual(order);
    }),
    { numRuns: 1000 },
  );
});

test('of an order that is unchanged stay as they are', () => {
  fc.assert(
    fc.property(known, (places) => {
      const all = new Map(Object.entries(places));
      expect(placesOf(orderBy(all), all)).toEqual(all);
    }),
  );
});

test('of all but what was moved stay as they are', () => {
  const places = new Map(ids.map((id, i) => [id, i]));
  const changed = [...placesOf(['g', 'a', 'b', 'c', 'd', 'e', 'f', 'h'], places)].filter(
    ([id, place]) => places.get(id) !== place,
  );
  expect(changed).toEqual([['g', -1]]);
});

test('that two browsers change apart from each other are both changed', () => {
  const places = new Map(ids.map((id, i) => [id, i]));
  const first = placesOf(['b', 'a', 'c', 'd', 'e', 'f', 'g', 'h'], places);
  const second = placesOf(['a', 'b', 'c', 'd', 'e', 'f', 'h', 'g'], places);
  const both = new Map(
    ids.map((id, i) => [id, [first, second].map((one) => one.get(id) ?? i).find((one) => one !== i) ?? i]),
  );
  expect(orderBy(both)).toEqual(['b', 'a', 'c', 'd', 'e', 'f', 'h', 'g']);
});
