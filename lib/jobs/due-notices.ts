import { editionNotice, type Notice, warningNotices } from '@/lib/briefing/notices';
import type { SentenceWords } from '@/lib/briefing/sentences';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import type { Here } from '@/lib/jobs/here';
import { WEATHER_SECTION } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { readWeather } from '@/lib/store/weather';
import type { Millis } from '@/lib/time';
import { wishOf } from '@/lib/weather/wish';

/** What the reader wants to be told of, whether they were already or not. */
export async function dueNotices(place: Here, now: Millis): Promise<readonly Notice[]> {
  const { notifyEdition, notifyWarnings } = place.settings;
  const words = { t: translator(place.language), format: formatter(place.language, place.timeZone) };
  return [
    ...(notifyEdition ? await editionNotices(words, now) : []),
    ...(notifyWarnings ? await graveWarnings(place, words, now) : []),
  ];
}

async function editionNotices(words: SentenceWords, now: Millis): Promise<Notice[]> {
  const latest = await latestEdition();
  const notice = latest && editionNotice(latest, words, now);
  return notice ? [notice] : [];
}

async function graveWarnings(
  { settings, language, timeZone }: Here,
  words: SentenceWords,
  now: Millis,
): Promise<Notice[]> {
  const section = await db.sections.get(WEATHER_SECTION);
  const weather = section?.enabled && (await readWeather(wishOf(settings, language), { timeZone, now }));
  return weather ? warningNotices(weather, words, now) : [];
}
