import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Edition, EmptyReason } from '@/lib/briefing/types';
import type { Language } from '@/lib/i18n';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import type { FeedRow, RoundRow, SettingsRow, WeatherRow } from '@/lib/store/db';
import { MINUTE, type Millis, SECOND } from '@/lib/time';
import { assembleWeather } from '@/lib/weather/assemble';
import type { Weather } from '@/lib/weather/types';
import { wishOf } from '@/lib/weather/wish';

export const WAIT_LIMIT: Millis = 4 * MINUTE;

/** Runs in the page, past the product's own code; never creates the database. */
async function readTable(table: string): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'morning-briefing')) return [];
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction(table).objectStore(table).getAll();
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => reject(all.error);
      request.result.close();
    };
  });
}

/** A page of the extension, in whichever browser. */
type Reader = { evaluate(run: (table: string) => Promise<unknown[]>, table: string): Promise<unknown[]> };

/** All rows of a table. */
export const rows = <T>(page: Reader, table: string): Promise<T[]> => page.evaluate(readTable, table) as Promise<T[]>;

const latest = <T>(all: readonly T[], at: (row: T) => Millis): T | undefined =>
  all.toSorted((a, b) => at(b) - at(a))[0];

export const newestEdition = async (page: Page): Promise<Edition | undefined> =>
  latest(await rows<Edition>(page, 'editions'), (edition) => edition.builtAt);

type Sky = { readonly weather?: Weather; readonly weatherAbsence?: EmptyReason };

/** The weather as the store has it, or why there is none; nothing where it is switched off. */
export async function newestWeather(page: Reader, language: Language): Promise<Sky> {
  const [saved] = await rows<SettingsRow>(page, 'settings');
  const known = await rows<WeatherRow>(page, 'weather');
  const wish = wishOf({ ...DEFAULT_SETTINGS, ...saved?.value }, language);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const weather = assembleWeather(wish, known, { timeZone, now: Date.now() });
  const row = latest(known, (each) => each.attemptedAt ?? 0);
  if (weather || !row?.outcome) return { weather };
  const { id, url, outcome, status } = row;
  const failure = { feedId: id, publisher: new URL(url).hostname, url, outcome, status };
  return { weatherAbsence: { code: 'failed', failures: [failure], feedCount: 1 } };
}

/** "12 of 75 feeds", while a round of polls is under way. */
export async function progress(page: Page): Promise<string | undefined> {
  const [round] = await rows<RoundRow>(page, 'rounds');
  if (!round || round.finishedAt !== undefined) return undefined;
  const feeds = await rows<FeedRow>(page, 'feeds');
  const asked = feeds.filter(({ id, attemptedAt = 0 }) => round.feedIds.includes(id) && attemptedAt >= round.startedAt);
  return `${asked.length} of ${round.feedIds.length} feeds`;
}

/** Complete, and not yesterday's out of a used profile. */
const isCurrent = (edition: Edition | undefined): boolean => edition?.state === 'final' && edition.nextAt > Date.now();

/** Waits until the edition of the hour is complete and on the page; `onProgress` hears how far it is. False after four minutes. */
export async function waitForEdition(page: Page, onProgress: (words: string) => void): Promise<boolean> {
  const until = Date.now() + WAIT_LIMIT;
  let said: string | undefined;
  while (Date.now() < until) {
    if (isCurrent(await newestEdition(page)) && (await page.locator('main[data-edition-at]').count()) > 0) return true;
    const words = await progress(page);
    if (words && words !== said) onProgress(words);
    said = words;
    await pause(SECOND);
  }
  return false;
}
