import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLink } from '@/lib/briefing/average-link';
import { listing } from '@/lib/briefing/lists';

type Matrix = readonly (readonly number[])[];

function linksOf(matrix: Matrix) {
  const links = listing(matrix.length);
  matrix.forEach((row, a) => {
    row.forEach((value, b) => {
      if (b !== a && value > 0) links.add(b, value);
    });
    links.close();
  });
  return links.take();
}
const alone = (matrix: Matrix) => matrix.map((_, i) => [i]);
const tidy = (groups: readonly (readonly number[])[]) =>
  groups.map((group) => group.toSorted((a, b) => a - b)).toSorted(([a = 0], [b = 0]) => a - b);

/** As the textbook has it: join the two that are most alike, again and again. */
function byTheBook(matrix: Matrix, threshold: number): number[][] {
  let groups = alone(matrix);
  for (;;) {
    const pairs = groups.flatMap((as, i) =>
      groups.slice(i + 1).map((bs) => {
        const sum = as.reduce((total, a) => total + bs.reduce((part, b) => part + matrix[a]![b]!, 0), 0);
        return { as, bs, value: sum / (as.length * bs.length) };
      }),
    );
    const best = pairs.toSorted((x, y) => y.value - x.value)[0];
    if (!best || best.value < threshold) return groups;
    groups = [...groups.filter((group) => group !== best.as && group !== best.bs), [...best.as, ...best.bs]];
  }
}

describe('averageLink', () => {
  test('is what the textbook makes, by a shorter way', () => {
    const size = 9;
    // No two pairs are alike to the same degree, so there is one right answer.
    const values = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_003 }), { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (distinct, threshold) => {
        const at = (a: number, b: number) => distinct[(a * (a - 1)) / 2 + b]! / 1_000_003;
        const all = Array.from({ length: size }, (_, i) => i);
        const matrix = all.map((a) => all.map((b) => (a === b ? 0 : at(Math.max(a, b), Math.min(a, b)))));
        expect(tidy(averageLink(linksOf(matrix), alone(matrix), threshold))).toEqual(
          tidy(byTheBook(matrix, threshold)),
        );
      }),
    );
  });

  test('everything comes once, also where all is equally alike', () => {
    const value = fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5);
    fc.assert(
      fc.property(fc.array(value, { minLength: 45, maxLength: 45 }), value, (values, threshold) => {
        const all = Array.from({ length: 10 }, (_, i) => i);
        const at = (a: number, b: number) => (a === b ? 0 : values[(a * (a - 1)) / 2 + b]!);
        const matrix = all.map((a) => all.map((b) => at(Math.max(a, b), Math.min(a, b))));
        expect(averageLink(linksOf(matrix), alone(matrix), threshold).flat().toSorted()).toEqual(all);
      }),
    );
  });

  test('keeps together what came together', () => {
    expect(tidy(averageLink(linksOf([[0], [0], [0]]), [[0, 2], [1]], 0.5))).toEqual([[0, 2], [1]]);
  });
});
