import type { Format } from '@/lib/format';
import type { Translate } from '@/lib/i18n';
import type { Sky, WeatherPeriod } from '@/lib/weather/types';

type Words = { readonly t: Translate; readonly format: Pick<Format, 'weekday'> };

/** "Tonight" as its service says, else "Tuesday", "Tuesday night". */
export function periodName({ name, day, night }: WeatherPeriod, { t, format }: Words): string {
  if (name !== undefined || day === undefined) return name ?? '';
  return night ? t('weather.night', { day: format.weekday(day) }) : format.weekday(day);
}

/** The service's own words about the sky, or what its symbol stands for. */
export const skyWords = (said: string | undefined, sky: Sky | undefined, { t }: Pick<Words, 't'>): string | undefined =>
  said ?? (sky && t(`sky.${sky}`));
