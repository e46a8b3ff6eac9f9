import { editionNotice, type Notice, warningNotices } from '@/lib/briefing/notices';
import type { SentenceWords } from '@/lib/briefing/sentences';
import { mayNotify, notify } from '@/lib/browser/notifications';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import { type Here, here } from '@/lib/jobs/here';
import { WEATHER_SECTION } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { takeNotices } from '@/lib/store/notices';
import { readWeather } from '@/lib/store/weather';
import type { Millis } from '@/lib/time';
import { wishOf } from '@/lib/weather/wish';

/** Tells the reader, who asked for it, that an edition is ready or that a grave warning is out: each once. */
export async function notifyReader(): Promise<void> {
  const place = await here();
  const { notifyEdition, notifyWarnings } = place.settings;
  if (!(notifyEdition || notifyWarnings) || !(await mayNotify())) return;
  const now = Date.now();
  const words = { t: translator(place.language), format: formatter(place.language, place.timeZone) };
  const notices = [
    ...(notifyEdition ? await editionNotices(words, now) : []),
    ...(notifyWarnings ? await graveWarnings(place, words, now) : []),
  ];
  const fresh = new Set(
    await takeNotices(
      notices.map(({ id }) => id),
      now,
    ),
  );
  for (const notice of notices) if (fresh.has(notice.id)) await notify(notice);
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
