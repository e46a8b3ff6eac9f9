import { ecccAtom } from '@/lib/weather/providers/eccc-atom';
import type { Place, WeatherProvider } from '@/lib/weather/types';

/** Every weather service, the preferred first. To add one: a file in `providers/`, a line here, a fixture. */
export const WEATHER_PROVIDERS: readonly WeatherProvider[] = [ecccAtom];

/** The service to ask about a place. Undefined where none covers it. */
export function providerFor(place: Place): WeatherProvider | undefined {
  return WEATHER_PROVIDERS.find((provider) => provider.covers(place));
}
