import { at, instantAt, listAt, numberAt, textAt } from '@/lib/weather/json';
import { quantityAt, temperatureOf } from '@/lib/weather/nws/quantities';
import { skyOfWords } from '@/lib/weather/sky';
import type { WeatherHour, WeatherNow, WeatherPart, WeatherPeriod } from '@/lib/weather/types';
import { compassPoint } from '@/lib/weather/wind';

function periodOf(period: unknown): WeatherPeriod | undefined {
  const name = textAt(period, 'name');
  if (name === undefined) return undefined;
  const night = at(period, 'isDaytime') === false;
  const short = textAt(period, 'shortForecast');
  const temperature = temperatureOf(period);
  return {
    name,
    night,
    short,
    text: textAt(period, 'detailedForecast'),
    sky: skyOfWords(short),
    ...(night ? { low: temperature } : { high: temperature }),
    precipitation: numberAt(period, 'probabilityOfPrecipitation', 'value'),
    endsAt: instantAt(period, 'endTime'),
  };
}

/** About fourteen half days; in the evening the first one is a night. */
export function readForecast(document: unknown): WeatherPart | undefined {
  const periods = listAt(document, 'properties', 'periods')
    .map(periodOf)
    .filter((period) => period !== undefined);
  const issuedAt = instantAt(document, 'properties', 'updateTime') ?? instantAt(document, 'properties', 'updated');
  return periods.length > 0 ? { periods, issuedAt } : undefined;
}

function hourOf(period: unknown): WeatherHour | undefined {
  const begins = instantAt(period, 'startTime');
  if (begins === undefined) return undefined;
  const precipitation = numberAt(period, 'probabilityOfPrecipitation', 'value');
  return { at: begins, temperature: temperatureOf(period), precipitation };
}

export function readHours(document: unknown): WeatherPart | undefined {
  const hours = listAt(document, 'properties', 'periods')
    .map(hourOf)
    .filter((hour) => hour !== undefined);
  return hours.length > 0 ? { hours } : undefined;
}

/** The latest observation of a station; stations leave out much, and what they leave out is `null`. */
export function readObservation(document: unknown): WeatherPart | undefined {
  const seen = at(document, 'properties');
  const condition = textAt(seen, 'textDescription');
  const temperature = quantityAt(seen, 'temperature');
  if (condition === undefined && temperature === undefined) return undefined;
  const now: WeatherNow = {
    observedAt: instantAt(seen, 'timestamp'),
    condition,
    sky: skyOfWords(condition),
    temperature,
    feelsLike: quantityAt(seen, 'windChill') ?? quantityAt(seen, 'heatIndex'),
    humidity: quantityAt(seen, 'relativeHumidity'),
    windDirection: compassPoint(numberAt(seen, 'windDirection', 'value'), 'en'),
    windSpeed: quantityAt(seen, 'windSpeed'),
    windGust: quantityAt(seen, 'windGust'),
    pressure: quantityAt(seen, 'seaLevelPressure') ?? quantityAt(seen, 'barometricPressure'),
    visibility: quantityAt(seen, 'visibility'),
  };
  return { now };
}
