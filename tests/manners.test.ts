import { describe, expect, test } from 'vitest';
import { isPaused, isQuiet, type Manners, nextMorning, pauseEnd } from '@/lib/manners';
import { DAY, HOUR, MINUTE } from '@/lib/time';

/** In the zone of whoever runs this: mornings are local. */
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(24, 9);

const manners = (over: Partial<Manners> = {}): Manners => ({ newTab: 'every', pausedUntil: 0, shownAt: 0, ...over });

describe('a new tab shows the briefing', () => {
  test('every time, unless the reader chose otherwise', () => {
    expect(isQuiet(manners({ shownAt: NOW - MINUTE }), NOW)).toBe(false);
  });

  test.each([
    { shown: 'never yet', shownAt: 0, quiet: false },
    { shown: 'yesterday evening', shownAt: at(23, 22), quiet: false },
    { shown: 'after midnight', shownAt: at(24, 2), quiet: false },
    { shown: 'at five', shownAt: at(24, 5), quiet: true },
    { shown: 'a minute ago', shownAt: NOW - MINUTE, quiet: true },
    { shown: 'in a future that a wrong clock dreamt of', shownAt: NOW + 30 * DAY, quiet: false },
  ])('on the first tab of a morning: it was shown $shown', ({ shownAt, quiet }) => {
    expect(isQuiet(manners({ newTab: 'mornings', shownAt }), NOW)).toBe(quiet);
  });

  test('never by itself, where the reader asks for it', () => {
    expect(isQuiet(manners({ newTab: 'asked' }), NOW)).toBe(true);
  });
});

describe('a pause', () => {
  test('of an hour is over after an hour', () => {
    const pausedUntil = pauseEnd('hour', NOW);
    expect(isQuiet(manners({ pausedUntil }), NOW + HOUR - 1)).toBe(true);
    expect(isQuiet(manners({ pausedUntil }), NOW + HOUR)).toBe(false);
  });

  test('of today lasts until the next morning', () => {
    expect(pauseEnd('today', NOW)).toBe(at(25, 4));
    expect(pauseEnd('today', at(25, 1))).toBe(at(25, 4));
    expect(nextMorning(at(25, 4))).toBe(at(26, 4));
  });

  test('does not outlast a clock that was set back', () => {
    expect(isPaused(manners({ pausedUntil: NOW + 7 * DAY }), NOW)).toBe(false);
  });
});
