import type { Millis } from '@/lib/time';
import type { Weather, WeatherPeriod } from '@/lib/weather/types';

/** The periods that are not over, as far as their service says when they end. */
export const periodsAhead = ({ periods }: Weather, now: Millis): readonly WeatherPeriod[] =>
  periods.filter(({ endsAt = now + 1 }) => endsAt > now);
