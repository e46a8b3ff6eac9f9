import { db, type PollRow, type WeatherRow } from '@/lib/store/db';
import { spotOf } from '@/lib/store/weather-rows';
import { DAY, type Millis } from '@/lib/time';
import { assembleWeather } from '@/lib/weather/assemble';
import type { Weather } from '@/lib/weather/types';
import type { WeatherWish } from '@/lib/weather/wish';

/** Every document that is kept for a place in a language. */
export const weatherRows = ({ place, language }: WeatherWish): Promise<WeatherRow[]> =>
  db.weather.where('id').startsWith(spotOf(place, language)).toArray();

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
