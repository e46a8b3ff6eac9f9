import type { Language } from '@/lib/i18n';
import type { Millis } from '@/lib/time';
import { ISSUER, locationPage } from '@/lib/weather/eccc/service';
import { isWithin } from '@/lib/weather/geometry';
import { at, instantAt, listAt, textAt } from '@/lib/weather/json';
import type { Place, WarningColour, WarningKind, WeatherWarning } from '@/lib/weather/types';

const COLOURS: ReadonlySet<string> = new Set<WarningColour>(['red', 'orange', 'yellow', 'grey']);
const KINDS: ReadonlySet<string> = new Set<WarningKind>(['warning', 'watch', 'advisory', 'statement']);
const isColour = (word: string): word is WarningColour => COLOURS.has(word);
const isKind = (word: string): word is WarningKind => KINDS.has(word);

/** Statements have no colour; the service draws them grey. A word that we do not know is never made graver than it is. */
function colourOf(alert: unknown): WarningColour {
  const word = (textAt(alert, 'risk_colour_en') ?? '').toLowerCase();
  return isColour(word) ? word : 'grey';
}

function kindOf(alert: unknown): WarningKind {
  const word = (textAt(alert, 'alert_type') ?? '').toLowerCase();
  return isKind(word) ? word : 'statement';
}

function warningOf(feature: unknown, place: Place, language: Language): WeatherWarning | undefined {
  const alert = at(feature, 'properties');
  const said = (field: string) =>
    textAt(alert, `${field}_${language}`) ?? textAt(alert, `${field}_${language === 'en' ? 'fr' : 'en'}`);
  const title = said('alert_name');
  // An alert that was ended stays in the collection, with an expiry that is hours away.
  if (title === undefined || /^(?:ended|cancelled)$/i.test(textAt(alert, 'status_en') ?? '')) return undefined;
  const area = said('feature_name');
  const endsAt = instantAt(alert, 'event_end_datetime');
  return {
    // The feature's own id names the batch it was published in, so it is another one each time.
    id: [textAt(alert, 'alert_code') ?? title, textAt(alert, 'feature_id') ?? area ?? '', colourOf(alert)].join('/'),
    kind: kindOf(alert),
    colour: colourOf(alert),
    title,
    area,
    issuer: ISSUER[language],
    issuedAt: instantAt(alert, 'publication_datetime'),
    expiresAt: instantAt(alert, 'expiration_datetime') ?? endsAt,
    endsAt,
    text: said('alert_text'),
    url: locationPage(place, language),
  };
}

/** The last of some ends; none, if one of them has none. */
const lastOf = (ends: readonly (Millis | undefined)[]): Millis | undefined =>
  ends.reduce((last, end) => (last === undefined || end === undefined ? undefined : Math.max(last, end)));

/** One alert comes once for each of its regions, with ends that differ by minutes: a place in two of them has one alert. */
function merged(warnings: readonly WeatherWarning[]): readonly WeatherWarning[] {
  const groups = Map.groupBy(warnings, ({ kind, colour, title }) => `${kind}/${colour}/${title.toLowerCase()}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...first, expiresAt: lastOf(group.map(({ expiresAt }) => expiresAt)) })),
  );
}

/** The alerts in force at a place. Undefined where the document is no collection: nothing said is not all clear. */
export function readAlerts(document: unknown, place: Place, language: Language): readonly WeatherWarning[] | undefined {
  if (!Array.isArray(at(document, 'features'))) return undefined;
  const here = listAt(document, 'features').filter((feature) => isWithin(at(feature, 'geometry'), place));
  return merged(here.map((feature) => warningOf(feature, place, language)).filter((one) => one !== undefined));
}
