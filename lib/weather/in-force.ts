import { DAY, type Millis } from '@/lib/time';
import type { WarningColour, Weather, WeatherWarning } from '@/lib/weather/types';

/** A warning that names no end is believed for so long after its service last repeated it. */
const BELIEVED: Millis = DAY;
const GRAVITY: readonly WarningColour[] = ['red', 'orange', 'yellow', 'grey'];

/** When a warning is to be taken down though nobody can be asked; undefined where nothing says so. */
export const standsUntil = ({ expiresAt }: WeatherWarning, { warningsAt }: Weather): Millis | undefined =>
  expiresAt ?? (warningsAt === undefined ? undefined : warningsAt + BELIEVED);

/** Warnings that hold at `now`, the gravest first: an expired one is gone, also from a copy that was stored before. */
export function warningsInForce(weather: Weather | undefined, now: Millis): readonly WeatherWarning[] {
  if (!weather) return [];
  return weather.warnings
    .filter((warning) => (standsUntil(warning, weather) ?? now) >= now)
    .toSorted((a, b) => GRAVITY.indexOf(a.colour) - GRAVITY.indexOf(b.colour));
}

/** Until when a warning says it lasts: the end of its event, as long as that is to come. */
export const lastsUntil = ({ endsAt, expiresAt }: WeatherWarning, now: Millis): Millis | undefined =>
  endsAt !== undefined && endsAt >= now ? endsAt : expiresAt;
