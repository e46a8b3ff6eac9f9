import { LANGUAGES, type Language } from '@/lib/i18n';
import type { Settings } from '@/lib/settings';
import { db, type PollRow, type WeatherRow } from '@/lib/store/db';
import { DAY, type Millis } from '@/lib/time';
import { assembleWeather } from '@/lib/weather/assemble';
import type { Place, Weather } from '@/lib/weather/types';
import { type Ask, type WeatherWish, wishOf } from '@/lib/weather/wish';

const spotOf = ({ latitude, longitude }: Place, language: Language): string =>
  `${latitude.toFixed(2)},${longitude.toFixed(2)},${language}/`;

/** Every document that is kept for a place in a language. */
export const weatherRows = ({ place, language }: WeatherWish): Promise<WeatherRow[]> =>
  db.weather.where('id').startsWith(spotOf(place, language)).toArray();

/** The documents of the reader's place in the language they were last asked in, which is the interface's. */
export async function lastWeatherRows(settings: Settings): Promise<{ wish: WeatherWish; rows: readonly WeatherRow[] }> {
  const lastAsked = (rows: readonly WeatherRow[]) => Math.max(0, ...rows.map(({ attemptedAt = 0 }) => attemptedAt));
  const kept = await Promise.all(
    LANGUAGES.map(async (language) => {
      const wish = wishOf(settings, language);
      return { wish, rows: await weatherRows(wish) };
    }),
  );
  return kept.reduce((best, one) => (lastAsked(one.rows) > lastAsked(best.rows) ? one : best));
}

/** The row of a document as it is now; at another address it is another document, of which nothing is known. */
export function rowOf({ provider, request }: Ask, wish: WeatherWish, rows: readonly WeatherRow[]): WeatherRow {
  const { id: document, url, gives } = request;
  const id = `${spotOf(wish.place, wish.language)}${provider.id}/${document}`;
  const known = rows.find((row) => row.id === id && row.url === url);
  return { nextPollAt: 0, failureCount: 0, ...known, id, url, provider: provider.id, document, gives };
}

/** The weather as the store has it. */
export async function readWeather(
  wish: WeatherWish,
  reader: { readonly timeZone: string; readonly now: Millis },
): Promise<Weather | undefined> {
  return assembleWeather(wish, await weatherRows(wish), reader);
}

export function storeDocument(row: WeatherRow, poll: PollRow): Promise<void> {
  return db.transaction('rw', db.weather, db.polls, async () => {
    await db.weather.put(row);
    await db.polls.add(poll);
  });
}

/** Hosts that asked for quiet, for whichever of their documents. A wish that is more than a day off is another clock's. */
export const quietHosts = (rows: readonly WeatherRow[], now: Millis): ReadonlySet<string> =>
  new Set(
    rows.filter(({ holdUntil = 0 }) => holdUntil > now && holdUntil <= now + DAY).map(({ url }) => new URL(url).host),
  );

/** Drops what was kept for other places and languages: for a day, so that turning a choice back asks nobody again. */
export async function forgetOtherPlaces({ place, language }: WeatherWish, now: Millis): Promise<void> {
  const spot = spotOf(place, language);
  await db.weather.filter(({ id, attemptedAt = 0 }) => !id.startsWith(spot) && attemptedAt < now - DAY).delete();
}
