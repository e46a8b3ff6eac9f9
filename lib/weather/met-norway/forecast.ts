import type { Language } from '@/lib/i18n';
import { HOUR, type Millis } from '@/lib/time';
import { at, instantAt, listAt, numberAt, textAt } from '@/lib/weather/json';
import { skyOfSymbol } from '@/lib/weather/sky';
import type { WeatherContext, WeatherNow, WeatherPart, WeatherPeriod } from '@/lib/weather/types';
import { compassPoint, kmhOfMs } from '@/lib/weather/wind';
import { localHour } from '@/lib/weather/zone';

/** One point of the time series: hourly for two days and a half, then every six hours. */
type Point = {
  readonly at: Millis;
  readonly details: unknown;
  readonly temperature?: number;
  readonly symbol?: string;
  /** mm in the hour, or in the six hours where the series has no hours. */
  readonly amount?: number;
  readonly isHourly: boolean;
};

function pointOf(entry: unknown): Point | undefined {
  const begins = instantAt(entry, 'time');
  if (begins === undefined) return undefined;
  const data = at(entry, 'data');
  const isHourly = at(data, 'next_1_hours') !== undefined;
  const span = isHourly ? 'next_1_hours' : 'next_6_hours';
  const details = at(data, 'instant', 'details');
  return {
    at: begins,
    details,
    temperature: numberAt(details, 'air_temperature'),
    symbol: textAt(data, 'next_6_hours', 'summary', 'symbol_code') ?? textAt(data, span, 'summary', 'symbol_code'),
    amount: numberAt(data, span, 'details', 'precipitation_amount'),
    isHourly,
  };
}

/** A day lasts from six to eighteen, its night to six again. */
function halfDayOf({ at: begins }: Point, timeZone: string): { readonly day: string; readonly night: boolean } {
  const { day, hour } = localHour(begins - 6 * HOUR, timeZone);
  return { day, night: hour >= 12 };
}

const numbersOf = (values: readonly (number | undefined)[]): readonly number[] =>
  values.filter((value) => value !== undefined);
const extreme = (pick: (...values: number[]) => number, values: readonly number[]): number | undefined =>
  values.length > 0 ? pick(...values) : undefined;

function periodOf(points: readonly Point[], timeZone: string, endsAt: Millis): WeatherPeriod | undefined {
  const [first] = points;
  if (!first) return undefined;
  const { day, night } = halfDayOf(first, timeZone);
  const temperatures = numbersOf(points.map(({ temperature }) => temperature));
  const amounts = numbersOf(points.map(({ amount }) => amount));
  return {
    day,
    night,
    sky: skyOfSymbol(points.find(({ symbol }) => symbol !== undefined)?.symbol),
    ...(night ? { low: extreme(Math.min, temperatures) } : { high: extreme(Math.max, temperatures) }),
    amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined,
    endsAt,
  };
}

/** What is left of a half day for less than this is not worth a row of its own. */
const WORTH_A_ROW: Millis = 3 * HOUR;

function periodsOf(points: readonly Point[], timeZone: string): readonly WeatherPeriod[] {
  const halves = [
    ...Map.groupBy(points, (point) => {
      const { day, night } = halfDayOf(point, timeZone);
      return `${day} ${night}`;
    }).values(),
  ];
  // The last one is cut off where the series ends.
  return halves.slice(0, -1).flatMap((half, index) => {
    const endsAt = halves[index + 1]?.[0]?.at ?? 0;
    const isShort = endsAt - (half[0]?.at ?? 0) < WORTH_A_ROW;
    const period = isShort ? undefined : periodOf(half, timeZone, endsAt);
    return period ? [period] : [];
  });
}

function nowOf(points: readonly Point[], now: Millis, language: Language): WeatherNow | undefined {
  const current = points.findLast((point) => point.at <= now) ?? points[0];
  if (!current) return undefined;
  const { details } = current;
  const pressure = numberAt(details, 'air_pressure_at_sea_level');
  return {
    modelled: true,
    observedAt: current.at,
    sky: skyOfSymbol(current.symbol),
    temperature: current.temperature,
    humidity: numberAt(details, 'relative_humidity'),
    windSpeed: kmhOfMs(numberAt(details, 'wind_speed')),
    windDirection: compassPoint(numberAt(details, 'wind_from_direction'), language),
    pressure: pressure === undefined ? undefined : pressure / 10,
  };
}

/** The series of a place. Undefined without a single point in time. */
export function readSeries(document: unknown, context: WeatherContext): WeatherPart | undefined {
  const { language, timeZone, now } = context;
  const points = listAt(document, 'properties', 'timeseries')
    .map(pointOf)
    .filter((point) => point !== undefined)
    .filter((point) => point.at > now - HOUR);
  if (points.length === 0) return undefined;
  return {
    issuedAt: instantAt(document, 'properties', 'meta', 'updated_at'),
    now: nowOf(points, now, language),
    periods: periodsOf(points, timeZone),
    hours: points
      .filter(({ isHourly }) => isHourly)
      .map(({ at: begins, temperature, amount }) => ({ at: begins, temperature, amount })),
  };
}
