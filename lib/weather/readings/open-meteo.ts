import type { Language } from '@/lib/i18n';
import { HOUR, type Millis, SECOND } from '@/lib/time';
import { at, listAt, numberAt, readJson, textAt } from '@/lib/weather/json';
import { skyOfWmo } from '@/lib/weather/sky';
import type { WeatherHour, WeatherNow, WeatherPart, WeatherPeriod, WeatherReading } from '@/lib/weather/types';
import { compassPoint } from '@/lib/weather/wind';
import { asZone } from '@/lib/weather/zone';

const instantAt = (node: unknown, ...path: readonly (string | number)[]): Millis | undefined => {
  const seconds = numberAt(node, ...path);
  return seconds === undefined ? undefined : seconds * SECOND;
};

function nowOf(current: unknown, language: Language): WeatherNow | undefined {
  const temperature = numberAt(current, 'temperature_2m');
  if (temperature === undefined) return undefined;
  const pressure = numberAt(current, 'pressure_msl');
  return {
    modelled: true,
    observedAt: instantAt(current, 'time'),
    sky: skyOfWmo(numberAt(current, 'weather_code')),
    temperature,
    feelsLike: numberAt(current, 'apparent_temperature'),
    humidity: numberAt(current, 'relative_humidity_2m'),
    windSpeed: numberAt(current, 'wind_speed_10m'),
    windDirection: compassPoint(numberAt(current, 'wind_direction_10m'), language),
    windGust: numberAt(current, 'wind_gusts_10m'),
    pressure: pressure === undefined ? undefined : pressure / 10,
  };
}

/** Columns of one length, as the service sends them: `{ time: [], temperature_2m: [] }`. */
function hoursOf(hourly: unknown): readonly WeatherHour[] {
  return listAt(hourly, 'time').flatMap((_, row) => {
    const begins = instantAt(hourly, 'time', row);
    if (begins === undefined) return [];
    return [
      {
        at: begins,
        temperature: numberAt(hourly, 'temperature_2m', row),
        precipitation: numberAt(hourly, 'precipitation_probability', row),
        amount: numberAt(hourly, 'precipitation', row),
      },
    ];
  });
}

function periodsOf(daily: unknown, offset: Millis): readonly WeatherPeriod[] {
  return listAt(daily, 'time').flatMap((_, row) => {
    const begins = instantAt(daily, 'time', row);
    if (begins === undefined) return [];
    return [
      {
        day: new Date(begins + offset).toISOString().slice(0, 10),
        night: false,
        sky: skyOfWmo(numberAt(daily, 'weather_code', row)),
        high: numberAt(daily, 'temperature_2m_max', row),
        low: numberAt(daily, 'temperature_2m_min', row),
        precipitation: numberAt(daily, 'precipitation_probability_max', row),
        amount: numberAt(daily, 'precipitation_sum', row),
        endsAt: begins + 24 * HOUR,
      },
    ];
  });
}

function read(document: unknown, language: Language): WeatherPart | undefined {
  const now = nowOf(at(document, 'current'), language);
  const periods = periodsOf(at(document, 'daily'), (numberAt(document, 'utc_offset_seconds') ?? 0) * SECOND);
  if (!now && periods.length === 0) return undefined;
  return {
    timeZone: asZone(textAt(document, 'timezone')),
    url: 'https://open-meteo.com/',
    now,
    periods,
    hours: hoursOf(at(document, 'hourly')),
  };
}

export const readOpenMeteo: WeatherReading = ({ bytes }, { language }) => read(readJson(bytes), language);
