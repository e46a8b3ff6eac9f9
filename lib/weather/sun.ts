import { atLocalTime, DAY, HOUR, localDay, MINUTE, type Millis } from '@/lib/time';

export type SunTimes =
  | { readonly kind: 'rises'; readonly sunrise: Millis; readonly sunset: Millis }
  | { readonly kind: 'always-up' }
  | { readonly kind: 'always-down' };

type Spot = { readonly latitude: number; readonly longitude: number };

const RADIANS = Math.PI / 180;
const sine = (degrees: number): number => Math.sin(degrees * RADIANS);
const cosine = (degrees: number): number => Math.cos(degrees * RADIANS);
/** The middle of the sun stands so much below the horizon when its edge rises: its radius and the air's refraction. */
const HORIZON = -0.833;
/** 1 January 2000, 12:00 UT: Julian date 2451545. */
const J2000: Millis = Date.UTC(2000, 0, 1, 12);

/** Where the sun stands: how far north of the equator, and how far the sundial is ahead of the clock, in minutes. */
function sunAt(at: Millis): { readonly declination: number; readonly equationOfTime: number } {
  const days = (at - J2000) / DAY;
  const anomaly = 357.529 + 0.98560028 * days;
  const meanLongitude = 280.459 + 0.98564736 * days;
  const longitude = meanLongitude + 1.915 * sine(anomaly) + 0.02 * sine(2 * anomaly);
  const tilt = 23.439 - 0.00000036 * days;
  const ascension = Math.atan2(cosine(tilt) * sine(longitude), cosine(longitude)) / RADIANS;
  const ahead = meanLongitude - ascension;
  return {
    declination: Math.asin(sine(tilt) * sine(longitude)) / RADIANS,
    equationOfTime: 4 * (ahead - 360 * Math.round(ahead / 360)),
  };
}

/** Half of the day's length, in degrees of the sun's way; NaN where it does not cross the horizon. */
const halfDay = (latitude: number, declination: number): number =>
  Math.acos((sine(HORIZON) - sine(latitude) * sine(declination)) / (cosine(latitude) * cosine(declination))) / RADIANS;

/** When the sun stands highest by the clock of the year's mean, on the local day of `now`. */
function meanNoon(longitude: number, now: Millis, timeZone: string): Millis {
  const midday = atLocalTime(localDay(now, timeZone), '12:00', timeZone);
  const noon = Math.floor(midday / DAY) * DAY + 12 * HOUR - longitude * 4 * MINUTE;
  return noon + Math.round((midday - noon) / DAY) * DAY;
}

/**
 * Sunrise and sunset on the local day of `now`, to about a minute. After the Astronomical Almanac's low-precision
 * formula (https://aa.usno.navy.mil/faq/sun_approx), with the sun's place taken anew at each of the two.
 */
export function sunTimes({ latitude, longitude }: Spot, now: Millis, timeZone: string): SunTimes {
  const noon = meanNoon(longitude, now, timeZone);
  const crossing = (side: -1 | 1): Millis => {
    const near = noon + side * 6 * HOUR;
    const { declination, equationOfTime } = sunAt(near);
    const minutes = side * halfDay(latitude, declination) * 4 - equationOfTime;
    return Math.round(noon / MINUTE + minutes) * MINUTE;
  };
  const [sunrise, sunset] = [crossing(-1), crossing(1)];
  if (Number.isNaN(sunrise) || Number.isNaN(sunset))
    return { kind: sunAt(noon).declination * latitude > 0 ? 'always-up' : 'always-down' };
  return { kind: 'rises', sunrise, sunset };
}

/** Whether the sun is down at an instant. */
export function isDark(spot: Spot, at: Millis, timeZone: string): boolean {
  const sun = sunTimes(spot, at, timeZone);
  return sun.kind === 'rises' ? at < sun.sunrise || at >= sun.sunset : sun.kind === 'always-down';
}
