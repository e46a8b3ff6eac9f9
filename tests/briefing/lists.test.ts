import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, listing, numbersOf, sizeOf } from '@/lib/briefing/lists';

describe('lists', () => {
  test('are those that were made, however long each is', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9999), { maxLength: 90 }), { maxLength: 9 }), (all) => {
        const made = listing(all.length);
        for (const list of all) {
          for (const number of list) made.add(number, number / 2);
          made.close();
        }
        const lists = made.take();
        expect(sizeOf(lists)).toBe(all.length);
        expect(all.map((_, text) => [...numbersOf(lists, text)])).toEqual(all);
        expect([...lists.values]).toEqual(all.flat().map((number) => number / 2));
      }),
    );
  });

  test('of length 1 are one, and one without length is empty', () => {
    const made = listing(2);
    made.add(7, 0);
    made.closeUnit();
    made.add(1, 3);
    made.add(2, 4);
    made.closeUnit();
    const lists = made.take();
    expect([...numbersOf(lists, 0)]).toEqual([]);
    expect([...lists.values]).toEqual([3 / 5, 4 / 5]);
  });
});

test('a length is the square root of the sum of squares, to a hair', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 }), (values) => {
      const length = lengthOf(Float64Array.from(values), 0, values.length);
      expect(Math.abs(length - Math.hypot(...values))).toBeLessThanOrEqual(1e-15 * length);
    }),
  );
});
