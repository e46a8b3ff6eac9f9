import type { Millis } from '@/lib/time';
import { alertCollection } from '../newsstand/documents/weather-geomet';
import { sampleNewsstand } from '../newsstand/newsstand';
import { documentPage, type Newsstand } from '../newsstand/page';
import { mark } from './news';
import type { Snippet } from './snippets';

const PER_WARNING = 40;

type Collection = { readonly features: readonly { readonly id: string; readonly properties: object }[] };

/** How many warnings carry these snippets. */
export const warningCount = (snippets: readonly Snippet[]): number => Math.ceil(snippets.length / PER_WARNING);

/** A collection of official warnings in which every word that a page shows is hostile. */
function hostileAlerts(snippets: readonly Snippet[], now: Millis): string {
  const { features, ...rest } = JSON.parse(alertCollection(now)) as Collection;
  const [sample] = features;
  const warnings = Array.from({ length: warningCount(snippets) }, (_, index) => {
    const pack = snippets.slice(index * PER_WARNING, (index + 1) * PER_WARNING);
    const say = (field: string) => pack.map((snippet) => `${mark('text', snippet, field)} ${snippet.text}`).join('\n');
    const properties = {
      ...sample?.properties,
      alert_code: `X${index}`,
      feature_id: `hostile-${index}`,
      alert_name_en: say('warning'),
      alert_text_en: say('warntext'),
      feature_name_en: pack[0]?.text,
    };
    return { ...sample, id: `hostile-${index}`, properties };
  });
  return JSON.stringify({ ...rest, features: warnings, numberMatched: warnings.length });
}

/** The weather of the place that everybody begins with, under hostile warnings. */
export function weatherPages(snippets: readonly Snippet[], now: Millis): Newsstand {
  const all = Object.entries(sampleNewsstand(now, { healthy: true })).filter(([url]) => /weather\.gc\.ca/.test(url));
  const json = { contentType: 'application/json', modifiedAt: now };
  return Object.fromEntries(
    all.map(([url, page]) => [
      url,
      url.includes('weather-alerts/') ? documentPage(hostileAlerts(snippets, now), json) : page,
    ]),
  );
}
