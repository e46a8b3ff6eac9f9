import type { Language } from '@/lib/i18n';
import { instantOf, quantity, saidIn } from '@/lib/weather/eccc/bilingual';
import { chanceIn, isNight } from '@/lib/weather/eccc/periods';
import { locationPage } from '@/lib/weather/eccc/service';
import { nearest } from '@/lib/weather/geometry';
import { at, listAt } from '@/lib/weather/json';
import { skyOfWords } from '@/lib/weather/sky';
import type { Place, WeatherHour, WeatherNow, WeatherPart, WeatherPeriod } from '@/lib/weather/types';

const CALM = /^calme?$/i;

function windOf(wind: unknown, language: Language): Pick<WeatherNow, 'windSpeed' | 'windGust' | 'windDirection'> {
  const speed = at(wind, 'speed');
  if (CALM.test(saidIn(speed, 'en') ?? '')) return { windSpeed: 0 };
  const windSpeed = quantity(speed);
  const gust = quantity(at(wind, 'gust'));
  return {
    windSpeed,
    windDirection: saidIn(at(wind, 'direction'), language),
    windGust: gust !== undefined && gust > (windSpeed ?? 0) ? gust : undefined,
  };
}

/** Automatic stations see no sky, so a condition is often missing. Undefined where nothing was measured at all. */
function currentOf(current: unknown, language: Language): WeatherNow | undefined {
  const condition = saidIn(at(current, 'condition'), language);
  const temperature = quantity(at(current, 'temperature'));
  if (condition === undefined && temperature === undefined) return undefined;
  return {
    station: saidIn(at(current, 'station'), language),
    observedAt: instantOf(at(current, 'timestamp')),
    condition,
    sky: skyOfWords(condition),
    temperature,
    feelsLike: quantity(at(current, 'windChill')) ?? quantity(at(current, 'humidex')),
    humidity: quantity(at(current, 'relativeHumidity')),
    ...windOf(at(current, 'wind'), language),
    pressure: quantity(at(current, 'pressure')),
    visibility: quantity(at(current, 'visibility')),
  };
}

function temperatureOf(forecast: unknown, kind: 'high' | 'low'): number | undefined {
  const found = listAt(forecast, 'temperatures', 'temperature').find(
    (temperature) => saidIn(at(temperature, 'class'), 'en') === kind,
  );
  return quantity(found);
}

function periodOf(forecast: unknown, language: Language): WeatherPeriod | undefined {
  const name = saidIn(at(forecast, 'period', 'textForecastName'), language);
  if (name === undefined) return undefined;
  const weekday = saidIn(at(forecast, 'period', 'value'), 'en');
  const short = saidIn(at(forecast, 'abbreviatedForecast', 'textSummary'), language);
  const text = saidIn(at(forecast, 'textSummary'), language);
  return {
    name,
    night: isNight(weekday ?? name),
    short,
    text,
    sky: skyOfWords(short ?? text),
    high: temperatureOf(forecast, 'high'),
    low: temperatureOf(forecast, 'low'),
    precipitation: quantity(at(forecast, 'abbreviatedForecast', 'pop')) ?? chanceIn(text ?? ''),
  };
}

function hourOf(forecast: unknown): WeatherHour | undefined {
  const begins = instantOf(at(forecast, 'timestamp'));
  if (begins === undefined) return undefined;
  return {
    at: begins,
    temperature: quantity(at(forecast, 'temperature')),
    precipitation: quantity(at(forecast, 'lop')),
  };
}

const known = <T>(values: readonly (T | undefined)[]): readonly T[] => values.filter((value) => value !== undefined);

/** The city page next to a place, out of a collection of them or alone. Undefined where it tells nothing. */
export function readCityPage(document: unknown, place: Place, language: Language): WeatherPart | undefined {
  const features = at(document, 'type') === 'Feature' ? [document] : listAt(document, 'features');
  const page = at(nearest(features, place), 'properties');
  const forecasts = listAt(page, 'forecastGroup', 'forecasts').map((forecast) => periodOf(forecast, language));
  const now = currentOf(at(page, 'currentConditions'), language);
  const periods = known(forecasts);
  if (!now && periods.length === 0) return undefined;
  return {
    place: saidIn(at(page, 'name'), language),
    url: locationPage(place, language),
    issuedAt: instantOf(at(page, 'forecastGroup', 'timestamp')) ?? instantOf(at(page, 'lastUpdated')),
    now,
    periods,
    hours: known(listAt(page, 'hourlyForecastGroup', 'hourlyForecasts').map(hourOf)),
  };
}
