import { describe, expect, test } from 'vitest';
import { type Background, emptyBackground, observe, sharesIn, weightOf } from '@/lib/briefing/background';
import { packBackground, unpackBackground } from '@/lib/briefing/pack-background';

const titles = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));

const weightIn = (term: string, background: Background) => weightOf(sharesIn([term], background)()[0]!);

describe('background', () => {
  test('before anything was seen, some words are known to be common', () => {
    const weight = (term: string) => weightIn(term, emptyBackground());
    expect(weight('usa')).toBeLessThan(weight('minist'));
    expect(weight('minist')).toBeLessThan(weight('sewol'));
    expect(weight('sewol')).toBe(1);
  });

  test('a word that comes every day says less', () => {
    const seen = observe(
      emptyBackground(),
      titles(500, (i) => `Sewol ferry ${i}x`),
    );
    expect(weightIn('sewol', seen)).toBeLessThan(0.2);
    expect(weightIn('sewol', emptyBackground())).toBe(1);
  });

  test('counts a word once a headline', () => {
    const seen = observe(emptyBackground(), ['Ferry, ferry, ferry', 'A ferry sinks']);
    expect(seen).toEqual({ titleCount: 2, counts: new Map(Object.entries({ ferry: 2, sink: 1 })) });
  });

  test('what is no longer in the news fades', () => {
    const old = observe(
      emptyBackground(),
      titles(300, () => 'Sewol ferry'),
    );
    const later = Array.from({ length: 12 }).reduce<typeof old>(
      (background) =>
        observe(
          background,
          titles(5000, (i) => `Budget vote ${i % 50}x`),
        ),
      old,
    );
    expect(later.titleCount).toBeLessThanOrEqual(20_000);
    expect(later.counts.get('ferry') ?? 0).toBeLessThan(80);
  });

  test('stays small, whatever it sees', () => {
    const seen = observe(
      emptyBackground(),
      titles(19_000, (i) => `Ferry a${i}b c${i}d e${i}f`),
    );
    expect(seen.counts.size).toBeLessThanOrEqual(30_000);
    expect(seen.counts.get('ferry')).toBe(19_000);
  });
});

describe('packBackground', () => {
  test.each([[[]], [['Ferry, ferry', 'A ferry sinks off South Korea', '🙂']]])('what %j taught comes back', (seen) => {
    const background = observe(emptyBackground(), seen);
    expect(unpackBackground(structuredClone(packBackground(background)))).toEqual(background);
  });
});
