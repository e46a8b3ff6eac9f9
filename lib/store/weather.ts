import type { Language } from '@/lib/i18n';
import { db, type PollRow, type WeatherRow } from '@/lib/store/db';
import type { Place } from '@/lib/weather/types';

/** One row a place and language. */
export const weatherId = ({ latitude, longitude }: Place, language: Language): string =>
  `${latitude.toFixed(2)},${longitude.toFixed(2)},${language}`;

/** What is kept for a place, in whatever language it was last asked. */
export async function weatherRowOf(place: Place): Promise<WeatherRow | undefined> {
  const rows = await db.weather.where('id').startsWith(weatherId(place, 'en').slice(0, -2)).toArray();
  return rows.toSorted((a, b) => (b.attemptedAt ?? 0) - (a.attemptedAt ?? 0))[0];
}

export function storeWeather(row: WeatherRow, poll: PollRow): Promise<void> {
  return db.transaction('rw', db.weather, db.polls, async () => {
    await db.weather.put(row);
    await db.polls.add(poll);
  });
}
