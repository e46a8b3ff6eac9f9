import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLocalTime, DAY, editionTimes, localClock, localDay, MINUTE } from '@/lib/time';

const iso = (at: number) => new Date(at).toISOString().slice(0, 19);
const ZONES = ['America/Toronto', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Apia', 'America/St_Johns', 'UTC'];

describe('localDay and localClock', () => {
  test.each([
    ['2026-11-21T04:59:59Z', 'America/Toronto', '2026-11-20', '23:59'],
    ['2026-11-21T05:00:00Z', 'America/Toronto', '2026-11-21', '00:00'],
    ['2026-11-20T23:00:00Z', 'Europe/Paris', '2026-11-21', '00:00'],
    ['2026-11-20T18:30:00Z', 'Asia/Kolkata', '2026-11-21', '00:00'],
    ['2026-11-20T11:00:00Z', 'Pacific/Apia', '2026-11-21', '00:00'],
    ['2026-11-21T00:00:00Z', 'UTC', '2026-11-21', '00:00'],
  ])('%s in %s is %s %s', (at, zone, day, clock) => {
    expect([localDay(Date.parse(at), zone), localClock(Date.parse(at), zone)]).toEqual([day, clock]);
  });
});

describe('atLocalTime', () => {
  test.each([
    ['2026-11-21', '06:45', 'America/Toronto', '2026-11-21T11:45:00', 'winter'],
    ['2026-07-01', '06:45', 'America/Toronto', '2026-07-01T10:45:00', 'summer'],
    ['2026-07-01', '06:45', 'Asia/Kolkata', '2026-07-01T01:15:00', 'half-hour offset'],
    ['2026-11-21', '06:45', 'Pacific/Apia', '2026-11-20T17:45:00', 'the day before in Greenwich'],
    ['2026-03-08', '01:59', 'America/Toronto', '2026-03-08T06:59:00', 'last minute before the gap'],
    ['2026-03-08', '02:00', 'America/Toronto', '2026-03-08T07:00:00', 'start of the gap'],
    ['2026-03-08', '02:30', 'America/Toronto', '2026-03-08T07:00:00', 'inside the gap'],
    ['2026-03-08', '03:00', 'America/Toronto', '2026-03-08T07:00:00', 'end of the gap'],
    ['2026-03-29', '02:15', 'Europe/Paris', '2026-03-29T01:00:00', 'inside the gap in Paris'],
    ['2026-11-01', '01:30', 'America/Toronto', '2026-11-01T05:30:00', 'the first of two'],
    ['2026-11-01', '02:00', 'America/Toronto', '2026-11-01T07:00:00', 'after the second'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00', 'the first of two in Paris'],
    ['2011-12-30', '06:45', 'Pacific/Apia', '2011-12-30T10:00:00', 'on a day that Apia skipped'],
  ])('%s %s in %s is %s: %s', (day, time, zone, expected) => {
    expect(iso(atLocalTime(day, time, zone))).toBe(expected);
  });
});

describe('editionTimes', () => {
  test.each([
    ['2026-11-21T11:44:59Z', 'America/Toronto', '2026-11-20T11:45:00', '2026-11-21T11:45:00', 'a second too early'],
    ['2026-11-21T11:45:00Z', 'America/Toronto', '2026-11-21T11:45:00', '2026-11-22T11:45:00', 'at the very time'],
    ['2026-03-08T06:30:00Z', 'America/Toronto', '2026-03-07T11:45:00', '2026-03-08T10:45:00', 'the night of a gap'],
    ['2026-11-01T05:45:00Z', 'America/Toronto', '2026-10-31T10:45:00', '2026-11-01T11:45:00', 'the night of a fold'],
    ['2026-10-25T04:00:00Z', 'Europe/Paris', '2026-10-24T04:45:00', '2026-10-25T05:45:00', 'a fold in Paris'],
    ['2011-12-30T09:00:00Z', 'Pacific/Apia', '2011-12-29T16:45:00', '2011-12-30T16:45:00', 'before a skipped day'],
  ])('at %s in %s the edition is of %s and the next of %s: %s', (now, zone, dueAt, nextAt) => {
    const times = editionTimes(Date.parse(now), '06:45', zone);
    expect([iso(times.dueAt), iso(times.nextAt)]).toEqual([dueAt, nextAt]);
  });

  test('a time inside both folds comes once a day', () => {
    const { dueAt, nextAt } = editionTimes(Date.parse('2026-11-01T06:45:00Z'), '01:30', 'America/Toronto');
    expect([iso(dueAt), iso(nextAt)]).toEqual(['2026-11-01T05:30:00', '2026-11-02T06:30:00']);
  });

  test('now lies between the two, at most two days apart, in every zone', () => {
    const anyNow = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) });
    const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(anyNow, anyMinute, fc.constantFrom(...ZONES), (now, minute, zone) => {
        const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
        const { dueAt, nextAt } = editionTimes(now, time, zone);
        expect(dueAt <= now && now < nextAt && nextAt - dueAt <= 2 * DAY).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
