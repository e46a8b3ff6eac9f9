import { HOUR } from '@/lib/time';
import { rounded } from '@/lib/weather/place';
import type { Place, WeatherProvider } from '@/lib/weather/types';

const CURRENT =
  'temperature_2m,apparent_temperature,relative_humidity_2m,weather_code,wind_speed_10m,wind_direction_10m,wind_gusts_10m,pressure_msl';
const HOURLY = 'temperature_2m,precipitation_probability,precipitation';
const DAILY = 'weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max,precipitation_sum';

function addressOf(place: Place): string {
  const { latitude, longitude } = rounded(place);
  const spot = `latitude=${latitude}&longitude=${longitude}`;
  const wanted = `current=${CURRENT}&hourly=${HOURLY}&daily=${DAILY}`;
  return `https://api.open-meteo.com/v1/forecast?${spot}&${wanted}&timezone=auto&timeformat=unixtime&forecast_days=7`;
}

/** Open-Meteo (https://open-meteo.com/en/docs), where the reader chooses it: CC BY 4.0, free for non-commercial use. It warns of nothing. */
export const openMeteo: WeatherProvider = {
  id: 'open-meteo',
  hosts: ['api.open-meteo.com'],
  attribution: { en: 'Weather data by Open-Meteo.com', fr: 'Données météo : Open-Meteo.com' },
  covers: () => true,
  warns: () => false,
  requests: ({ place }) => [{ id: 'forecast', gives: 'forecast', every: HOUR, url: addressOf(place) }],
};
