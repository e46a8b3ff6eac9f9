import { MINUTE } from '@/lib/time';
import { inCanada } from '@/lib/weather/eccc/border';
import { ATTRIBUTION, locationFeed } from '@/lib/weather/eccc/service';
import type { WeatherProvider } from '@/lib/weather/types';

/**
 * Environment Canada's location feed (Atom): alerts, current conditions and about twelve half days, in one document. For
 * whoever pastes its address, and for when the newer service is down. Keyless, one feed a language.
 * Licence: https://eccc-msc.github.io/open-data/licence/readme_en/
 */
export const ecccAtom: WeatherProvider = {
  id: 'eccc-atom',
  hosts: ['weather.gc.ca', 'meteo.gc.ca'],
  attribution: ATTRIBUTION,
  covers: inCanada,
  warns: inCanada,
  requests: ({ place, language, address }) => [
    { id: 'feed', gives: 'both', every: 10 * MINUTE, url: address ?? locationFeed(place, language) },
  ],
};
