import { weatherOf } from '@/components/placed-sections';
import { weatherAbsence } from '@/components/weather-absence';
import type { Words } from '@/components/words';
import type { ShareForm, ShareOutcome } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Model } from '@/lib/view/model';

type ShareContext = { readonly words: Words; readonly online: boolean; readonly now: Millis };

/** The edition as it stands on the page, in another form; its words come when they are asked for. */
export async function share(form: ShareForm, model: Model, context: ShareContext): Promise<ShareOutcome> {
  const [edition, sections, weather] = [model.edition.value, model.sections.value, model.weather.value];
  if (!edition) return 'refused';
  const { shareEdition } = await import('@/lib/view/share');
  const sky = weatherOf(sections);
  return shareEdition(form, edition, {
    words: context.words,
    emoji: Object.fromEntries(sections.map(({ id, emoji }) => [id, emoji])),
    weather: sky && weather,
    weatherAbsence: sky && weatherAbsence(sky, context),
    now: context.now,
  });
}
