import { isWithin } from '@/lib/weather/geometry';
import { at, instantAt, listAt, textAt, webAddressAt } from '@/lib/weather/json';
import type { Place, WarningColour, WeatherWarning } from '@/lib/weather/types';

const COLOURS: ReadonlySet<string> = new Set<WarningColour>(['red', 'orange', 'yellow']);
const isColour = (word: string | undefined): word is WarningColour => word !== undefined && COLOURS.has(word);

/** "2; yellow; Moderate" */
const levelOf = (alert: unknown): string | undefined => textAt(alert, 'awareness_level')?.split(';')[1]?.trim();

const isReal = (alert: unknown): boolean =>
  (textAt(alert, 'status') ?? 'Actual') === 'Actual' && textAt(alert, 'type') !== 'Cancel';

function warningOf(feature: unknown): WeatherWarning | undefined {
  const alert = at(feature, 'properties');
  const title = textAt(alert, 'eventAwarenessName') ?? textAt(alert, 'event');
  if (title === undefined || !isReal(alert)) return undefined;
  const colour = levelOf(alert) ?? textAt(alert, 'riskMatrixColor')?.toLowerCase();
  const parts = ['description', 'consequences', 'instruction'].map((field) => textAt(alert, field));
  const endsAt = instantAt(feature, 'when', 'interval', 1) ?? instantAt(alert, 'eventEndingTime');
  return {
    id: textAt(alert, 'id') ?? title,
    kind: 'warning',
    colour: isColour(colour) ? colour : 'grey',
    title,
    area: textAt(alert, 'area'),
    issuer: 'MET Norway',
    expiresAt: endsAt,
    endsAt,
    text: parts.filter(Boolean).join('\n\n') || undefined,
    url: webAddressAt(alert, 'web'),
  };
}

/** The warnings for a place: https://api.met.no/weatherapi/metalerts/2.0/documentation */
export function readAlerts(document: unknown, place: Place): readonly WeatherWarning[] | undefined {
  if (!Array.isArray(at(document, 'features'))) return undefined;
  return listAt(document, 'features')
    .filter((feature) => isWithin(at(feature, 'geometry'), place))
    .map(warningOf)
    .filter((warning) => warning !== undefined);
}
