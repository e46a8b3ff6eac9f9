import type { Millis } from '@/lib/time';
import type { WarningColour, WarningKind, WeatherWarning } from '@/lib/weather/types';

/** Words of both languages. Since 26 November 2025 a headline begins with a colour: "ORANGE WARNING - HEAT". */
const COLOURS: readonly (readonly [RegExp, WarningColour])[] = [
  [/\b(?:red|rouge)\b/i, 'red'],
  [/\borange\b/i, 'orange'],
  [/\b(?:yellow|jaune)\b/i, 'yellow'],
  [/\b(?:grey|gray|gris)\b/i, 'grey'],
];
const KINDS: readonly (readonly [RegExp, WarningKind])[] = [
  [/\b(?:statement|bulletin)\b/i, 'statement'],
  [/\b(?:advisory|avis)\b/i, 'advisory'],
  [/\b(?:watch|veille)\b/i, 'watch'],
  [/\b(?:warning|avertissement|alert|alerte)\b/i, 'warning'],
];
/** The older headlines name no colour; these are what the service's map showed for each kind. */
const OLD_COLOURS: Readonly<Record<WarningKind, WarningColour>> = {
  warning: 'red',
  watch: 'yellow',
  advisory: 'grey',
  statement: 'grey',
};

const NONE = /^(?:no\b|aucune?\b)/i;
const ENDED = /\b(?:ended|cancelled|terminée?s?|annulée?s?|prend fin|a pris fin|fin de)(?![\p{L}])/iu;
/** A text that only repeats when the alert was issued: the entry's own time says it. */
const ONLY_ISSUED = /^(?:issued|émise?s?|publiée?s?)(?: (?:at|à))?\s*:.*$/isu;
const STYLE = /\s+(?:in effect|en vigueur)$/i;

const first = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

export type WarningEntry = { guid?: string; title?: string; summary?: string; url?: string; at?: Millis };

/** The zone of an entry's id, "45.403-75.687" of "tag:weather.gc.ca,2013-04-16:45.403-75.687_w1:20260630204242". */
const zoneOf = (guid: string | undefined): string => /:([^:_]+)(?:_[a-z]+\d*)?:\d{8,}$/.exec(guid ?? '')?.[1] ?? '';

/** A warning from its entry. Undefined for the all-clear and for one that has ended. */
export function readWarning(entry: WarningEntry, issuer: string): WeatherWarning | undefined {
  const title = (entry.title ?? '').trim();
  const comma = title.indexOf(', ');
  const headline = comma < 0 ? title : title.slice(0, comma);
  const kind = first(KINDS, headline);
  if (NONE.test(headline) || ENDED.test(headline) || kind === undefined) return undefined;
  const text = entry.summary?.trim() ?? '';
  return {
    // The service renumbers its alerts (_w1, _w2), so an id is made of zone, time and headline.
    id: [zoneOf(entry.guid), entry.at ?? '', headline.toLowerCase()].join('/'),
    kind,
    colour: first(COLOURS, headline) ?? OLD_COLOURS[kind],
    title: headline.replace(STYLE, ''),
    area: comma < 0 ? undefined : title.slice(comma + 2).trim() || undefined,
    issuer,
    issuedAt: entry.at,
    text: text === '' || ONLY_ISSUED.test(text) ? undefined : text,
    url: entry.url,
  };
}
