import type { Language } from '@/lib/i18n';
import type { Settings } from '@/lib/settings';
import { planFor, type WeatherPlan } from '@/lib/weather/providers';
import type { Place, Units, WeatherPart, WeatherProvider, WeatherRequest } from '@/lib/weather/types';

/** Which weather the reader wants, and whom to ask for it. */
export type WeatherWish = {
  readonly place: Place;
  readonly language: Language;
  readonly units: Units;
  readonly address?: string;
  readonly plan: WeatherPlan;
};

export function wishOf(settings: Settings, language: Language): WeatherWish {
  const { place, units, weatherService: service, weatherAddress: address } = settings;
  return { place, language, units, address, plan: planFor({ place, service, address }) };
}

/** What is known of one document of a service. */
export type KnownDocument = {
  readonly provider: string;
  /** The id of its request. */
  readonly document: string;
  readonly gives: WeatherRequest['gives'];
  readonly part?: WeatherPart;
  /** When the service last sent it or said that it is unchanged. */
  readonly fetchedAt?: number;
  /** Failed attempts in a row. */
  readonly failureCount: number;
};

/** The documents to ask a service for, given what it has said before about where they are. */
export function requestsOf(
  provider: WeatherProvider,
  { place, language, units, address }: WeatherWish,
  known: readonly KnownDocument[],
): readonly WeatherRequest[] {
  const links = known.filter((one) => one.provider === provider.id).map(({ part }) => part?.links);
  return provider.requests({ place, language, units, address, links: Object.assign({}, ...links) });
}

export const isForecast = ({ gives }: Pick<KnownDocument, 'gives'>): boolean => gives !== 'warnings';
export const isWarnings = ({ gives }: Pick<KnownDocument, 'gives'>): boolean =>
  gives === 'warnings' || gives === 'both';

/** A service is down when it does not give what it is asked for; an extra that is missing is no failure. */
const isDown = (provider: WeatherProvider, known: readonly KnownDocument[], of: typeof isForecast): boolean =>
  known.some((one) => one.provider === provider.id && of(one) && one.gives !== 'extra' && one.failureCount > 0);

/** Those to ask: the preferred one, and while it is down the next. */
function untilOneWorks(
  providers: readonly WeatherProvider[],
  known: readonly KnownDocument[],
  of: typeof isForecast,
): readonly WeatherProvider[] {
  const working = providers.findIndex((provider) => !isDown(provider, known, of));
  return working < 0 ? providers : providers.slice(0, working + 1);
}

export type Ask = { readonly provider: WeatherProvider; readonly request: WeatherRequest };

/** Everything to keep up to date, warnings first. A document that gives both stands once. */
export function asksOf(wish: WeatherWish, known: readonly KnownDocument[]): readonly Ask[] {
  const asks = ([isWarnings, isForecast] as const).flatMap((of) =>
    untilOneWorks(of === isWarnings ? wish.plan.warnings : wish.plan.forecast, known, of).flatMap((provider) =>
      requestsOf(provider, wish, known)
        .filter(of)
        .map((request) => ({ provider, request })),
    ),
  );
  return [...new Map(asks.map((ask) => [`${ask.provider.id}/${ask.request.id}`, ask])).values()];
}
