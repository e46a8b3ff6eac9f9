import { readJson } from '@/lib/weather/json';
import { readAlerts } from '@/lib/weather/met-norway/alerts';
import { readSeries } from '@/lib/weather/met-norway/forecast';
import { rounded } from '@/lib/weather/place';
import type { WeatherReading } from '@/lib/weather/types';

export const readMetNorway: WeatherReading = ({ id, bytes }, context) => {
  const document = readJson(bytes);
  if (id === 'alerts') {
    const warnings = readAlerts(document, context.place);
    return warnings && { warnings };
  }
  const { latitude, longitude } = rounded(context.place);
  const part = readSeries(document, context);
  return part && { ...part, url: `https://www.yr.no/en/forecast/daily-table/${latitude},${longitude}` };
};
