import { numberAt, textAt } from '@/lib/weather/json';

/** What a value of one unit is in ours: °C, km/h, kPa, km. Codes of https://codes.wmo.int/common/unit, with either prefix. */
const CONVERSIONS: readonly (readonly [unit: RegExp, (value: number) => number])[] = [
  [/degF$/, (value) => ((value - 32) * 5) / 9],
  [/m_s-1$/, (value) => value * 3.6],
  [/(?:^|:)Pa$/, (value) => value / 1000],
  [/(?:^|:)m$/, (value) => value / 1000],
];

/** A quantity `{ value, unitCode }`, in our units. Undefined where the station sent none. */
export function quantityAt(node: unknown, field: string): number | undefined {
  const value = numberAt(node, field, 'value');
  const unit = textAt(node, field, 'unitCode') ?? '';
  const convert = CONVERSIONS.find(([pattern]) => pattern.test(unit))?.[1];
  return value === undefined || !convert ? value : convert(value);
}

/** `temperature` of a forecast period, a bare number or a quantity, in °C. */
export function temperatureOf(period: unknown): number | undefined {
  const bare = numberAt(period, 'temperature');
  if (bare === undefined) return quantityAt(period, 'temperature');
  return textAt(period, 'temperatureUnit') === 'F' ? ((bare - 32) * 5) / 9 : bare;
}
