import './WeatherDay.css';
import { useWords, type Words } from '@/components/words';
import type { Millis } from '@/lib/time';
import { sunTimes } from '@/lib/weather/sun';
import type { AirQuality, Weather } from '@/lib/weather/types';

type WeatherDayProps = { readonly weather: Weather; readonly now: Millis; readonly timeZone: string };

/** What the day brings besides weather: the sun's hours and the air. */
export function WeatherDay({ weather, now, timeZone }: WeatherDayProps) {
  const words = useWords();
  return (
    <ul class="weather-day">
      {sunFacts(weather, now, timeZone, words).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {weather.air && <li>{airFact(weather.air, words)}</li>}
    </ul>
  );
}

function sunFacts(weather: Weather, now: Millis, timeZone: string, { t, format }: Words): readonly string[] {
  const sun = sunTimes(weather, now, timeZone);
  switch (sun.kind) {
    case 'always-up':
      return [t('weather.sun-up')];
    case 'always-down':
      return [t('weather.sun-down')];
    case 'rises':
      return [
        t('weather.sunrise', { time: format.clock(sun.sunrise) }),
        t('weather.sunset', { time: format.clock(sun.sunset) }),
      ];
    default:
      return sun satisfies never;
  }
}

/** Where each risk of the Air Quality Health Index ends: https://www.canada.ca/en/environment-climate-change/services/air-quality-health-index.html */
const RISKS = [
  [3, 'low'],
  [6, 'moderate'],
  [10, 'high'],
] as const;

function airFact({ index }: AirQuality, { t }: Words): string {
  const value = Number(index);
  const risk = RISKS.find(([upTo]) => value <= upTo)?.[1] ?? 'very-high';
  return t('weather.air-at', { index, risk: t(`air.${risk}`) });
}
