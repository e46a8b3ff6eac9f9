import { HOUR, type Millis } from '@/lib/time';

const iso = (at: Millis): string => new Date(at).toISOString().replace('.000', '');

/** What the geocoder knows of "Oslo". */
export const OSLO_SEARCH = JSON.stringify({
  results: [
    {
      id: 3143244,
      name: 'Oslo',
      latitude: 59.91273,
      longitude: 10.74609,
      feature_code: 'PPLC',
      country_code: 'NO',
      timezone: 'Europe/Oslo',
      country: 'Norway',
      admin1: 'Oslo',
    },
    {
      id: 5040477,
      name: 'Oslo',
      latitude: 48.19525,
      longitude: -97.13176,
      feature_code: 'PPL',
      country_code: 'US',
      timezone: 'America/Chicago',
      country: 'United States',
      admin1: 'Minnesota',
    },
  ],
  generationtime_ms: 0.6,
});

/** Rain for a while, then it clears and freezes. */
function point(at: Millis, index: number) {
  const isHourly = index < 56;
  const span = isHourly ? 'next_1_hours' : 'next_6_hours';
  const symbol = index < 8 ? 'lightrain' : index < 12 ? 'partlycloudy_night' : 'clearsky_day';
  const summary = { summary: { symbol_code: symbol } };
  const details = { precipitation_amount: index < 8 ? 0.4 + (index % 3) * 0.5 : 0 };
  return {
    time: iso(at),
    data: {
      instant: {
        details: {
          air_pressure_at_sea_level: 1008.4,
          air_temperature: Math.round((4 - 5 * Math.sin(index / 8)) * 10) / 10,
          relative_humidity: 82.5,
          wind_from_direction: 200,
          wind_speed: 4.2,
        },
      },
      next_12_hours: summary,
      next_6_hours: { ...summary, details },
      [span]: { ...summary, details },
    },
  };
}

/** MET Norway's series for Oslo: hours, then quarters of days. */
export function osloSeries(now: Millis): string {
  const first = now - (now % HOUR);
  const hours = Array.from({ length: 56 }, (_, index) => first + index * HOUR);
  const quarters = Array.from({ length: 24 }, (_, index) => first + 56 * HOUR + index * 6 * HOUR);
  return JSON.stringify({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [10.75, 59.91, 12] },
    properties: {
      meta: { updated_at: iso(first), units: { air_temperature: 'celsius', precipitation_amount: 'mm' } },
      timeseries: [...hours, ...quarters].map(point),
    },
  });
}
