import { mayTellPlace } from '@/lib/browser/place-consent';
import { here, userAgentIn } from '@/lib/jobs/here';
import { isReadersOwn, WEATHER_SECTION } from '@/lib/settings';
import { db, type WeatherRow } from '@/lib/store/db';
import { forgetOtherPlaces, quietHosts, weatherRows } from '@/lib/store/weather';
import { rowOf } from '@/lib/store/weather-rows';
import { type Millis, SECOND } from '@/lib/time';
import { type Ask, asksOf, type WeatherWish, wishOf } from '@/lib/weather/wish';
import { zoneOf } from '@/lib/weather/zone';

/** A worker may be stopped after 30 s, whatever it fetches: what is left waits for the next tick. */
const SLICE: Millis = 20 * SECOND;
/** Between two requests: they mostly go to one host. */
const PAUSE: Millis = SECOND;

/**
 * Asks the weather services for what is due at the reader's place: warnings every ten minutes, the forecast every hour. A
 * document that fails leaves the last one standing.
 */
export async function refreshWeather(): Promise<void> {
  const section = await db.sections.get(WEATHER_SECTION);
  if (!section?.enabled || navigator.onLine === false) return;
  const { settings, language, timeZone } = await here();
  const mayTell = !isReadersOwn(settings.place) || (await mayTellPlace());
  const wish = wishOf(settings, language);
  const userAgent = userAgentIn(settings);
  const until = Date.now() + SLICE;
  const asked = new Set<string>();
  // One after the other, because an answer may say where to ask next.
  for (let due = await nextDue(wish, asked); due && Date.now() < until; due = await nextDue(wish, asked)) {
    if (asked.size > 0) await pause(PAUSE);
    asked.add(due.row.id);
    const now = Date.now();
    const context = { place: wish.place, language, timeZone: zoneOf(wish.place, timeZone, now), now };
    const { askWeather } = await import('@/lib/jobs/ask-weather');
    await askWeather({ ...due, context, userAgent, until, mayTell });
  }
  await forgetOtherPlaces(wish, Date.now());
}

type Due = { readonly ask: Ask; readonly row: WeatherRow };

/** The first document that is due and was not asked for in this run. */
async function nextDue(wish: WeatherWish, asked: ReadonlySet<string>): Promise<Due | undefined> {
  const rows = await weatherRows(wish);
  const now = Date.now();
  const quiet = quietHosts(rows, now);
  return asksOf(wish, rows)
    .map((ask) => ({ ask, row: rowOf(ask, wish, rows) }))
    .find(({ row }) => row.nextPollAt <= now && !asked.has(row.id) && !quiet.has(new URL(row.url).host));
}

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
