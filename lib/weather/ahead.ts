import type { Millis } from '@/lib/time';
import type { Weather, WeatherPeriod } from '@/lib/weather/types';

/** Seven days and their nights: after that a weekday would name two days. */
const A_WEEK = 14;

/** The periods of a week that are not over, as far as their service says when they end. */
export function periodsAhead({ periods }: Weather, now: Millis): readonly WeatherPeriod[] {
  const ahead = periods.filter(({ endsAt = now + 1 }) => endsAt > now);
  const isDaily = ahead.every(({ night }) => !night);
  return ahead.slice(0, isDaily ? A_WEEK / 2 : A_WEEK);
}
