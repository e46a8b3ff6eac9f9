import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthlyCount, type RankFacts, rankOf } from '@/lib/briefing/rank';
import { DAY, HOUR } from '@/lib/time';

const plain: RankFacts = { age: 2 * HOUR, publisherCount: 1, weight: 1, isAside: false };
const score = (over: Partial<RankFacts> = {}) => rankOf({ ...plain, ...over }).score;

describe('what ranks a story', () => {
  test.each([
    ['newer before older', { age: HOUR }, { age: 5 * HOUR }],
    ['more publishers before fewer', { publisherCount: 3 }, { publisherCount: 2 }],
    ['four publishers of last night before one of this morning', { age: 14 * HOUR, publisherCount: 4 }, { age: HOUR }],
    ['what its publisher put first', { position: 0 }, { position: 12 }],
    ['a rare source', { monthlyCount: 2 }, { monthlyCount: 400 }],
    ['a watched word', { watchWord: 'Petawawa' }, {}],
    ['news before opinion', {}, { isAside: true }],
    ['less of a source is less', {}, { weight: 0.5 }],
  ])('%s', (_name, better, worse) => {
    expect(score(better)).toBeGreaterThan(score(worse));
  });

  test('a rare source counts at most twice', () => {
    expect(score({ monthlyCount: 0 }) / score()).toBe(2);
    expect(score({ monthlyCount: 30 })).toBe(score());
  });

  test('a lone story always counts for something', () => {
    expect(score({ age: 30 * DAY })).toBeGreaterThan(0);
  });

  test('tells the facts that it ranked by', () => {
    expect(rankOf(plain).facts).toEqual(plain);
  });

  test('never falls when another publisher joins', () => {
    const anyFacts = fc.record({
      age: fc.integer({ min: 0, max: 30 * DAY }),
      publisherCount: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(anyFacts, ({ age, publisherCount }) => {
        expect(score({ age, publisherCount: publisherCount + 1 })).toBeGreaterThanOrEqual(
          score({ age, publisherCount }),
        );
      }),
    );
  });
});

test.each([
  [10, 30 * DAY, 10],
  [10, 2 * HOUR, 300],
  [7, 7 * DAY, 30],
  [5, 90 * DAY, 5],
])('%i items in %i ms are %i a month', (count, span, expected) => {
  expect(monthlyCount(count, span)).toBe(expected);
});
