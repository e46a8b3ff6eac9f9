import { newsOf } from '@/lib/badge';
import { showBadge } from '@/lib/browser/badge';
import { here } from '@/lib/jobs/here';
import { WEATHER_SECTION } from '@/lib/settings';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';
import { readWeather } from '@/lib/store/weather';
import { wishOf } from '@/lib/weather/wish';

/** Puts what is new on the toolbar button. */
export async function showNews(): Promise<void> {
  const { settings, language, timeZone } = await here();
  const now = Date.now();
  const isWanted = (await db.sections.get(WEATHER_SECTION))?.enabled;
  const weather = isWanted ? await readWeather(wishOf(settings, language), { timeZone, now }) : undefined;
  await showBadge(newsOf(await latestEdition(), weather, now));
}
