import type { Words } from '@/components/words';
import type { Units, WeatherNow, WeatherPeriod } from '@/lib/weather/types';
import { type Measures, measuresOf } from '@/lib/weather/units';
import { skyWords } from '@/lib/weather/words';

const said = (facts: readonly (string | false | undefined)[]): readonly string[] =>
  facts.filter((fact) => fact !== false && fact !== undefined && fact !== '') as string[];

/** What the air feels like; what the station does not measure is left out. */
export function feltFacts(now: WeatherNow, measures: Measures, { t }: Words): readonly string[] {
  const { feelsLike, windSpeed, windDirection, windGust } = now;
  const wind = [windDirection, windSpeed !== undefined && measures.speed(windSpeed)].filter(Boolean).join(' ');
  return said([
    feelsLike !== undefined && t('weather.feels', { degrees: measures.degrees(feelsLike) }),
    windSpeed !== undefined && t('weather.wind', { wind }),
    windGust !== undefined && t('weather.gust', { speed: measures.speed(windGust) }),
  ]);
}

export function airFacts({ humidity, pressure, visibility }: WeatherNow, m: Measures, { t }: Words): readonly string[] {
  return said([
    humidity !== undefined && t('weather.humidity', { percent: Math.round(humidity) }),
    pressure !== undefined && m.pressure(pressure),
    visibility !== undefined && t('weather.visibility', { distance: m.distance(visibility) }),
  ]);
}

/** High and low, "1° / −8°" where a service gives both for a day. */
export const temperaturesOf = ({ high, low }: WeatherPeriod, { degrees }: Measures): string =>
  [high, low]
    .filter((value) => value !== undefined)
    .map(degrees)
    .join(' / ');

/** The chance, or where the service gives none the amount; nothing where nothing falls. */
export function precipitationOf(
  { precipitation, amount = 0 }: WeatherPeriod,
  m: Measures,
  { t }: Words,
): string | undefined {
  if (precipitation !== undefined)
    return precipitation > 0 ? t('weather.percent', { percent: Math.round(precipitation) }) : undefined;
  return amount >= 0.1 ? m.amount(amount) : undefined;
}

/** The service's own sentences; where it has none, what it says in numbers. */
export function inFull(period: WeatherPeriod, units: Units, words: Words): string {
  if (period.text !== undefined) return period.text;
  const measures = measuresOf(units, words.t);
  const sky = skyWords(period.short, period.sky, words);
  return said([sky, precipitationOf(period, measures, words), temperaturesOf(period, measures)]).join(', ');
}
