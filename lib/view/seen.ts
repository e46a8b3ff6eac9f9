import { effect } from '@preact/signals';
import { newsOf } from '@/lib/badge';
import { markSeen } from '@/lib/browser/badge';
import { WEATHER_SECTION } from '@/lib/settings';
import type { Model } from '@/lib/view/model';
import { isUnseen } from '@/lib/view/unseen';

type SeenModel = Pick<Model, 'edition' | 'weather' | 'sections' | 'settled'>;

/** What this page shows is no news any more. `showsEdition`: it shows the edition, and not only the warnings. */
export function keepSeen({ edition, weather, sections, settled }: SeenModel, showsEdition: () => boolean): void {
  const look = () => {
    const hasWeather = sections.value.some(({ id, enabled }) => id === WEATHER_SECTION && enabled);
    const news = newsOf(edition.value, hasWeather ? weather.value : undefined, Date.now());
    const isShown = showsEdition();
    if (!settled.value || document.visibilityState !== 'visible' || isUnseen()) return;
    void markSeen([...news.warnings, ...(isShown && news.edition ? [news.edition] : [])], news);
  };
  effect(look);
  document.addEventListener('visibilitychange', look);
}
