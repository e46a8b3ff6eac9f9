import { describe, expect, test } from 'vitest';
import { HOUR } from '@/lib/time';
import { curveOf } from '@/lib/weather/curve';
import type { WeatherHour } from '@/lib/weather/types';

const NOW = Date.UTC(2026, 10, 21, 12, 20);
const FIRST = Date.UTC(2026, 10, 21, 12);
const hours = (count: number, of: (hour: number) => Partial<WeatherHour>): WeatherHour[] =>
  Array.from({ length: count }, (_, hour) => ({ at: FIRST + hour * HOUR, ...of(hour) }));

describe('curveOf', () => {
  test('shows the next 24 hours from this one on, whatever came before and after', () => {
    const all = hours(40, (hour) => ({ temperature: hour }));
    const curve = curveOf([{ at: FIRST - HOUR, temperature: 99 }, ...all], NOW);
    expect(curve).toMatchObject({
      from: FIRST,
      hourCount: 24,
      high: { value: 23, x: 1, y: 0 },
      low: { value: 0, x: 0, y: 1 },
    });
  });

  test('draws the line of freezing where it is crossed', () => {
    expect(
      curveOf(
        hours(24, (hour) => ({ temperature: hour < 12 ? -5 : 5 })),
        NOW,
      )?.freezing,
    ).toBeCloseTo(0.5);
    expect(
      curveOf(
        hours(24, () => ({ temperature: -5 })),
        NOW,
      )?.freezing,
    ).toBeUndefined();
  });

  test('a day without change is a line in the middle', () => {
    const curve = curveOf(
      hours(24, () => ({ temperature: 7 })),
      NOW,
    );
    expect(curve?.lines[0]?.every(({ y }) => y === 0.5)).toBe(true);
  });

  test('an hour that is not known is a gap, no zero', () => {
    const curve = curveOf(
      hours(24, (hour) => ({ temperature: hour === 10 ? undefined : 5 + hour })),
      NOW,
    );
    expect(curve?.lines.map((line) => line.length)).toEqual([10, 13]);
    expect(curve?.low.value).toBe(5);
  });

  test('bars are probabilities where they are given, else amounts; none says nothing', () => {
    const chance = curveOf(
      hours(24, (hour) => ({ temperature: 1, precipitation: hour === 3 ? 40 : 0, amount: 9 })),
      NOW,
    );
    expect(chance).toMatchObject({ barKind: 'chance', bars: [{ at: FIRST + 3 * HOUR, y: 0.6, value: 40 }] });
    const amount = curveOf(
      hours(24, (hour) => ({ temperature: 1, amount: hour === 2 ? 8 : 0 })),
      NOW,
    );
    expect(amount).toMatchObject({ barKind: 'amount', bars: [{ y: 0, value: 8 }] });
    expect(
      curveOf(
        hours(24, () => ({ temperature: 1 })),
        NOW,
      )?.barKind,
    ).toBeUndefined();
  });

  test('is nothing where there is too little to draw', () => {
    expect(curveOf([], NOW)).toBeUndefined();
    expect(
      curveOf(
        hours(5, () => ({ temperature: 1 })),
        NOW,
      ),
    ).toBeUndefined();
    expect(
      curveOf(
        hours(24, () => ({ precipitation: 50 })),
        NOW,
      ),
    ).toBeUndefined();
    expect(
      curveOf(
        hours(24, () => ({ temperature: 1 })),
        NOW + 30 * HOUR,
      ),
    ).toBeUndefined();
  });
});
