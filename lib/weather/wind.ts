import type { Language } from '@/lib/i18n';

/** Sixteen points from north on, clockwise. In French west is `O`. */
const POINTS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** The point of the compass that the wind comes from, by its degrees. */
export function compassPoint(degrees: number | undefined, language: Language): string | undefined {
  if (degrees === undefined) return undefined;
  const point = POINTS[Math.round((((degrees % 360) + 360) % 360) / 22.5) % 16];
  return language === 'fr' ? point?.replaceAll('W', 'O') : point;
}

export const kmhOfMs = (speed: number | undefined): number | undefined =>
  speed === undefined ? undefined : speed * 3.6;
