import type { Language } from '@/lib/i18n';
import { db, type PollRow, type WeatherRow } from '@/lib/store/db';
import type { Place } from '@/lib/weather/types';

/** One row a place and language. */
export const weatherId = ({ latitude, longitude }: Place, language: Language): string =>
  `${latitude.toFixed(2)},${longitude.toFixed(2)},${language}`;

export function storeWeather(row: WeatherRow, poll: PollRow): Promise<void> {
  return db.transaction('rw', db.weather, db.polls, async () => {
    await db.weather.put(row);
    await db.polls.add(poll);
  });
}
