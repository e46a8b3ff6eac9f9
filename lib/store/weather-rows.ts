import { LANGUAGES, type Language } from '@/lib/i18n';
import type { Settings } from '@/lib/settings';
import type { WeatherRow } from '@/lib/store/db';
import type { Glance } from '@/lib/store/glance';
import type { Place } from '@/lib/weather/types';
import { type Ask, type WeatherWish, wishOf } from '@/lib/weather/wish';

/** How the ids of all documents of a place in a language begin. */
export const spotOf = ({ latitude, longitude }: Place, language: Language): string =>
  `${latitude.toFixed(2)},${longitude.toFixed(2)},${language}/`;

/** Of all documents those that are kept for a place in a language. */
export function rowsFor({ place, language }: WeatherWish, all: readonly WeatherRow[]): WeatherRow[] {
  const spot = spotOf(place, language);
  return all.filter(({ id }) => id.startsWith(spot));
}

const lastAsked = (rows: readonly WeatherRow[]) => Math.max(0, ...rows.map(({ attemptedAt = 0 }) => attemptedAt));

/** The documents of the reader's place in the language they were last asked in, which is the interface's. */
export async function lastWeatherRows(
  from: Glance,
  settings: Settings,
): Promise<{ wish: WeatherWish; rows: readonly WeatherRow[] }> {
  const all = await from.getAll('weather');
  const kept = LANGUAGES.map((language) => {
    const wish = wishOf(settings, language);
    return { wish, rows: rowsFor(wish, all) };
  });
  return kept.reduce((best, one) => (lastAsked(one.rows) > lastAsked(best.rows) ? one : best));
}

/** The row of a document as it is now; at another address it is another document, of which nothing is known. */
export function rowOf({ provider, request }: Ask, wish: WeatherWish, rows: readonly WeatherRow[]): WeatherRow {
  const { id: document, url, gives } = request;
  const id = `${spotOf(wish.place, wish.language)}${provider.id}/${document}`;
  const known = rows.find((row) => row.id === id && row.url === url);
  return { nextPollAt: 0, failureCount: 0, ...known, id, url, provider: provider.id, document, gives };
}
