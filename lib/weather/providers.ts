import { eccc } from '@/lib/weather/providers/eccc';
import { ecccAtom } from '@/lib/weather/providers/eccc-atom';
import { metNorway } from '@/lib/weather/providers/met-norway';
import { nws } from '@/lib/weather/providers/nws';
import { openMeteo } from '@/lib/weather/providers/open-meteo';
import type { Place, ServiceChoice, WeatherProvider } from '@/lib/weather/types';

/**
 * Every weather service. The first that covers a place is asked about it, the next of the same office stands in while it
 * is down; a service that covers the world comes behind all offices. To add one: a file in `providers/` and
 * one in `readings/`, a line here and in `readings.ts`, and a fixture.
 */
export const WEATHER_PROVIDERS: readonly WeatherProvider[] = [eccc, ecccAtom, nws, metNorway, openMeteo];

type Choice = { readonly place: Place; readonly service: ServiceChoice; readonly address?: string };

/** Whom to ask for the forecast and for the official warnings, each the preferred first. */
export type WeatherPlan = {
  readonly forecast: readonly WeatherProvider[];
  readonly warnings: readonly WeatherProvider[];
};

const ofOneOffice = (providers: readonly WeatherProvider[]): readonly WeatherProvider[] => {
  const office = providers[0]?.attribution;
  return providers.filter(({ attribution }) => attribution === office);
};

/** Warnings are the official ones of the place, whosever forecast the reader prefers. A pasted address is asked alone. */
export function planFor({ place, service, address }: Choice): WeatherPlan {
  if (address !== undefined) return { forecast: [ecccAtom], warnings: [ecccAtom] };
  const warnings = ofOneOffice(WEATHER_PROVIDERS.filter((provider) => provider.warns(place)));
  const covering = WEATHER_PROVIDERS.filter((provider) => provider.covers(place));
  const chosen = covering.find(({ id }) => id === service);
  return { forecast: ofOneOffice(chosen ? [chosen, ...covering.filter((one) => one !== chosen)] : covering), warnings };
}

/** Hosts whose terms ask for the name of whoever asks: https://api.met.no/doc/TermsOfService, https://www.weather.gov/documentation/services-web-api */
export const NAMED_HOSTS: readonly string[] = WEATHER_PROVIDERS.filter(({ wantsName }) => wantsName).flatMap(
  ({ hosts }) => hosts,
);

/** The services a reader may choose from at a place. */
export const servicesAt = (place: Place): readonly WeatherProvider[] =>
  WEATHER_PROVIDERS.filter((provider) => provider !== ecccAtom && provider.covers(place));
