import type { Weather, WeatherPart, WeatherProvider } from '@/lib/weather/types';
import { isForecast, isWarnings, type KnownDocument, requestsOf, type WeatherWish } from '@/lib/weather/wish';
import { zoneOf } from '@/lib/weather/zone';

type Told = { readonly provider: WeatherProvider; readonly documents: readonly KnownDocument[] };

const lastFetch = ({ documents }: Told): number => Math.max(...documents.map(({ fetchedAt = 0 }) => fetchedAt));

/** What a service has told, of the documents that are still asked for. */
function toldBy(
  provider: WeatherProvider,
  wish: WeatherWish,
  known: readonly KnownDocument[],
  of: typeof isForecast,
): Told {
  const wanted = new Set(requestsOf(provider, wish, known).map(({ id }) => id));
  const documents = known.filter((one) => one.provider === provider.id && of(one) && wanted.has(one.document));
  return { provider, documents: documents.filter(({ part }) => part !== undefined) };
}

const isCurrent = ({ documents }: Told): boolean =>
  documents.every(({ gives, failureCount }) => gives === 'extra' || failureCount === 0);

/** The first service that answers; where none does, the one whose last answer is the newest. */
function bestOf(told: readonly Told[]): Told | undefined {
  const any = told.filter(({ documents }) => documents.some(({ gives }) => gives !== 'extra'));
  return any.find(isCurrent) ?? any.toSorted((a, b) => lastFetch(b) - lastFetch(a))[0];
}

/** Later documents fill what earlier ones leave open. */
function joined(documents: readonly KnownDocument[]): WeatherPart {
  const present = ({ part = {} }: KnownDocument) => Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(documents.toReversed().flatMap(present));
}

/** When a forecast was last answered; what is extra does not make an old forecast young. */
const forecastAt = (documents: readonly KnownDocument[]): number | undefined =>
  documents.findLast(({ gives, part }) => gives !== 'extra' && part?.periods !== undefined)?.fetchedAt;

/** The weather of a place out of all that its services have told. Undefined while none has told a forecast. */
export function assembleWeather(
  wish: WeatherWish,
  known: readonly KnownDocument[],
  reader: { readonly timeZone: string; readonly now: number },
): Weather | undefined {
  const { place, plan, language, units } = wish;
  const forecast = bestOf(plan.forecast.map((provider) => toldBy(provider, wish, known, isForecast)));
  const warned = bestOf(plan.warnings.map((provider) => toldBy(provider, wish, known, isWarnings)));
  const part = joined(forecast?.documents ?? []);
  if (!forecast || (!part.now && !part.periods)) return undefined;
  const { station, now } = part;
  return {
    provider: forecast.provider.id,
    attribution: forecast.provider.attribution[language],
    place: part.place ?? place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    timeZone: place.timeZone ?? part.timeZone ?? zoneOf(place, reader.timeZone, reader.now),
    url: part.url ?? '',
    units,
    issuedAt: part.issuedAt,
    fetchedAt: forecastAt(forecast.documents),
    warnings: joined(warned?.documents ?? []).warnings ?? [],
    warningsAt: warned && lastFetch(warned),
    isWarned: plan.warnings.length > 0,
    now: now && (station === undefined ? now : { ...now, station }),
    periods: part.periods ?? [],
    hours: part.hours ?? [],
    air: part.air,
  };
}
