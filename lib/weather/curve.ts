import { HOUR, type Millis } from '@/lib/time';
import type { WeatherHour } from '@/lib/weather/types';

/** A curve of fewer hours says nothing that the periods do not. */
const FEWEST = 6;
const MOST = 24;

/** What the curve's bars stand for: a probability in percent, or mm in an hour. */
export type BarKind = 'chance' | 'amount';
export type Spot = { readonly at: Millis; readonly x: number; readonly y: number; readonly value: number };

/** The next hours as shapes: `x` and `y` run from 0 to 1, from the left and from the top. */
export type Curve = {
  readonly from: Millis;
  readonly hourCount: number;
  /** Runs of hours without a gap. */
  readonly lines: readonly (readonly Spot[])[];
  readonly high: Spot;
  readonly low: Spot;
  /** Where the line of freezing runs, if the temperature crosses it. */
  readonly freezing?: number;
  /** Undefined where nothing is known of precipitation, which is not the same as none. */
  readonly barKind?: BarKind;
  /** `y` is the bar's top; of hours with no precipitation there is none. */
  readonly bars: readonly Spot[];
};

/** The hours to come, this one first. */
export const nextHours = (hours: readonly WeatherHour[], now: Millis): readonly WeatherHour[] =>
  hours.filter(({ at }) => at > now - HOUR && at < now + (MOST - 1) * HOUR).toSorted((a, b) => a.at - b.at);

/** A degree or two look like what they are, not like a storm. */
const LEAST_SPAN = 6;
/** An hour with so much rain fills the height, mm. */
const HEAVY = 4;

type Scale = (at: Millis) => number;

function temperatureSpots(hours: readonly WeatherHour[], x: Scale): readonly Spot[] {
  const values = hours.map(({ temperature }) => temperature).filter((value) => value !== undefined);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, LEAST_SPAN);
  const top = (high + low + span) / 2;
  return hours.flatMap(({ at, temperature }) =>
    temperature === undefined ? [] : [{ at, x: x(at), y: (top - temperature) / span, value: temperature }],
  );
}

/** A gap in the series is a gap in the line. */
const unbroken = (spots: readonly Spot[]): readonly (readonly Spot[])[] =>
  spots.reduce<Spot[][]>((lines, spot) => {
    const line = lines.at(-1);
    if (line && spot.at - (line.at(-1)?.at ?? 0) <= HOUR) line.push(spot);
    else lines.push([spot]);
    return lines;
  }, []);

function barKindOf(hours: readonly WeatherHour[]): BarKind | undefined {
  if (hours.some(({ precipitation }) => precipitation !== undefined)) return 'chance';
  return hours.some(({ amount }) => amount !== undefined) ? 'amount' : undefined;
}

function barsOf(hours: readonly WeatherHour[], kind: BarKind, x: Scale): readonly Spot[] {
  const falling = (hour: WeatherHour) => (kind === 'chance' ? hour.precipitation : hour.amount);
  const full = kind === 'chance' ? 100 : Math.max(HEAVY, ...hours.map(({ amount = 0 }) => amount));
  return hours.flatMap((hour) => {
    const value = falling(hour);
    return value === undefined || value <= 0 ? [] : [{ at: hour.at, x: x(hour.at), y: 1 - value / full, value }];
  });
}

/** The line of 0 °C between the highest and the lowest spot, by their heights. */
function freezingBetween(high: Spot, low: Spot): number | undefined {
  if (high.value <= 0 || low.value >= 0) return undefined;
  return high.y + ((low.y - high.y) * high.value) / (high.value - low.value);
}

/** Undefined where too little is known to draw. */
export function curveOf(hours: readonly WeatherHour[], now: Millis): Curve | undefined {
  const shown = nextHours(hours, now);
  const from = shown[0]?.at ?? now;
  const x: Scale = (at) => (at - from) / ((MOST - 1) * HOUR);
  const spots = temperatureSpots(shown, x);
  const [high] = spots.toSorted((a, b) => b.value - a.value);
  const [low] = spots.toSorted((a, b) => a.value - b.value);
  if (!high || !low || spots.length < FEWEST) return undefined;
  const barKind = barKindOf(shown);
  return {
    from,
    hourCount: Math.round(((shown.at(-1)?.at ?? from) - from) / HOUR) + 1,
    lines: unbroken(spots),
    high,
    low,
    freezing: freezingBetween(high, low),
    barKind,
    bars: barKind ? barsOf(shown, barKind, x) : [],
  };
}
