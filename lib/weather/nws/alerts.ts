import { isWithin } from '@/lib/weather/geometry';
import { at, instantAt, listAt, textAt } from '@/lib/weather/json';
import type { Place, WarningColour, WarningKind, WeatherWarning } from '@/lib/weather/types';

/** CAP severity as a colour, as services with colours use them: https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html */
const COLOURS: Readonly<Record<string, WarningColour>> = { Extreme: 'red', Severe: 'orange', Moderate: 'yellow' };
const KINDS: readonly (readonly [RegExp, WarningKind])[] = [
  [/\b(?:warning|emergency)$/i, 'warning'],
  [/\bwatch$/i, 'watch'],
  [/\badvisory$/i, 'advisory'],
];

/** `Actual` and in force: not a test, not a message that calls an alert off. */
const isReal = (alert: unknown): boolean =>
  textAt(alert, 'status') === 'Actual' &&
  textAt(alert, 'messageType') !== 'Cancel' &&
  textAt(alert, 'response') !== 'AllClear';

/** The service wraps its lines at 70 characters; a paragraph is a paragraph. */
const unwrapped = (text: string | undefined): string | undefined => text?.replace(/([^\n])\n(?![\n*])/g, '$1 ');

/** A storm is told for dozens of counties, and the reader's is one of them: then their names say nothing. */
const MOST_AREAS = 3;
const areaOf = (alert: unknown): string | undefined => {
  const area = textAt(alert, 'areaDesc');
  return area !== undefined && area.split(';').length <= MOST_AREAS ? area : undefined;
};

function warningOf(feature: unknown, url: string): WeatherWarning | undefined {
  const alert = at(feature, 'properties');
  const title = textAt(alert, 'event');
  if (title === undefined || !isReal(alert)) return undefined;
  const endsAt = instantAt(alert, 'ends');
  return {
    id: textAt(alert, 'id') ?? title,
    kind: KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'statement',
    colour: COLOURS[textAt(alert, 'severity') ?? ''] ?? 'grey',
    title,
    area: areaOf(alert),
    issuer: textAt(alert, 'senderName') ?? 'National Weather Service',
    issuedAt: instantAt(alert, 'sent'),
    // A message expires before its event ends, to be replaced by the next one.
    expiresAt: endsAt ?? instantAt(alert, 'expires'),
    endsAt,
    text:
      unwrapped([textAt(alert, 'description'), textAt(alert, 'instruction')].filter(Boolean).join('\n\n')) || undefined,
    url,
  };
}

/** The alerts in force at a place; one of whole zones has no shape, and the service has told who is in them. */
export function readAlerts(document: unknown, place: Place, url: string): readonly WeatherWarning[] | undefined {
  if (!Array.isArray(at(document, 'features'))) return undefined;
  return listAt(document, 'features')
    .filter((feature) => isWithin(at(feature, 'geometry'), place))
    .map((feature) => warningOf(feature, url))
    .filter((warning) => warning !== undefined);
}
