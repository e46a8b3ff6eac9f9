import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promiseOf, type Rhythm, slotsAround } from '@/lib/rhythm';
import { DAY, HOUR, localClock } from '@/lib/time';

const iso = (at: number) => new Date(at).toISOString().slice(0, 16);
const ZONES = ['America/Toronto', 'America/Los_Angeles', 'Europe/Paris', 'Asia/Tokyo', 'Pacific/Apia', 'UTC'] as const;
const settings = (rhythm: Rhythm) => ({ rhythm, editionTime: '06:45', eveningTime: '17:30' });

describe('the slots around a time', () => {
  test.each([
    ['daily', '2026-11-21T12:00Z', '2026-11-21T11:45', '2026-11-22T11:45', 'once a day'],
    ['live', '2026-11-21T12:00Z', '2026-11-21T11:45', '2026-11-22T11:45', 'live is once a day, and more behind it'],
    ['twice', '2026-11-21T12:00Z', '2026-11-21T11:45', '2026-11-21T22:30', 'the evening follows the morning'],
    ['twice', '2026-11-21T23:00Z', '2026-11-21T22:30', '2026-11-22T11:45', 'the morning follows the evening'],
    [
      'twice',
      '2026-11-24T03:00Z',
      '2026-11-23T22:30',
      '2026-11-24T11:45',
      'a laptop closed for days: only the last counts',
    ],
    ['daily', '2026-03-08T12:00Z', '2026-03-08T10:45', '2026-03-09T10:45', 'the day that has 23 hours'],
    ['daily', '2026-03-07T12:00Z', '2026-03-07T11:45', '2026-03-08T10:45', 'the night before it'],
    ['daily', '2026-11-01T11:00Z', '2026-10-31T10:45', '2026-11-01T11:45', 'the day that has 25 hours'],
    ['twice', '2026-11-01T12:00Z', '2026-11-01T11:45', '2026-11-01T22:30', 'and its evening'],
  ] as const)('%s at %s: %s, then %s: %s', (rhythm, now, dueAt, nextAt, _why) => {
    const slots = slotsAround(Date.parse(now), settings(rhythm), 'America/Toronto');
    expect([iso(slots.dueAt), iso(slots.nextAt)]).toEqual([dueAt, nextAt]);
  });
});

describe('the promise of an edition', () => {
  const edition = (dueAt: string, timeZone: string, rhythm: Rhythm = 'daily') => {
    const at = Date.parse(dueAt);
    return { dueAt: at, builtAt: at, nextAt: slotsAround(at, settings(rhythm), timeZone).nextAt, timeZone };
  };
  const morning = edition('2026-11-21T11:45Z', 'America/Toronto');

  test('stands as it was made while the reader stays', () => {
    expect(promiseOf({ ...morning, nextAt: 42 }, settings('daily'), 'America/Toronto')).toBe(42);
  });

  test('stands for the zone it was moved to', () => {
    const moved = { ...morning, nextAt: 42, nextZone: 'Europe/Paris' };
    expect(promiseOf(moved, settings('daily'), 'Europe/Paris')).toBe(42);
  });

  test.each([
    [morning, 'daily', 'America/Los_Angeles', '2026-11-22T14:45', 'west: not the same morning again three hours later'],
    [morning, 'daily', 'Europe/Paris', '2026-11-22T05:45', 'east: the next morning there'],
    [
      edition('2026-11-20T21:45Z', 'Asia/Tokyo'),
      'daily',
      'America/Los_Angeles',
      '2026-11-21T14:45',
      'the same date again',
    ],
    [
      edition('2026-11-21T11:45Z', 'America/Toronto', 'twice'),
      'twice',
      'America/Los_Angeles',
      '2026-11-22T01:30',
      'evening',
    ],
  ] as const)('%# moves with the reader', (latest, rhythm, zone, expected, _why) => {
    expect(iso(promiseOf(latest, settings(rhythm), zone))).toBe(expected);
  });

  test('is always kept within a day and a half, at the local time of the reader, and never at once', () => {
    const anyNow = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(anyNow, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (now, from, to) => {
        const { dueAt, nextAt } = slotsAround(now, settings('daily'), from);
        const promised = promiseOf({ dueAt, builtAt: dueAt, nextAt, timeZone: from }, settings('daily'), to);
        expect(promised - dueAt).toBeGreaterThanOrEqual(from === to ? 22 * HOUR : 12 * HOUR);
        expect(promised - dueAt).toBeLessThanOrEqual(1.5 * DAY + 2 * HOUR);
        expect(localClock(promised, to)).toBe('06:45');
      }),
    );
  });
});
