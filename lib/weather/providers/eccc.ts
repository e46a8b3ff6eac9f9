import { HOUR, MINUTE } from '@/lib/time';
import { inCanada } from '@/lib/weather/eccc/border';
import { ATTRIBUTION } from '@/lib/weather/eccc/service';
import { boundingBox } from '@/lib/weather/geometry';
import { rounded } from '@/lib/weather/place';
import type { WeatherProvider } from '@/lib/weather/types';

const COLLECTIONS = 'https://api.weather.gc.ca/collections';

const items = (collection: string, query: string): string => `${COLLECTIONS}/${collection}/items?f=json&${query}`;

/**
 * Environment and Climate Change Canada, through MSC GeoMet: city pages, alerts and the Air Quality Health Index. Keyless,
 * both languages in one document. Large areas take the service half a minute, so each box is as small as will do.
 * https://eccc-msc.github.io/open-data/msc-geomet/readme_en/
 */
export const eccc: WeatherProvider = {
  id: 'eccc',
  hosts: ['api.weather.gc.ca'],
  attribution: ATTRIBUTION,
  covers: inCanada,
  warns: inCanada,
  requests({ place, language }) {
    const spot = rounded(place);
    const near = `lang=${language}&bbox=${boundingBox(spot, 0.5, 0.7)}`;
    const here = `lang=${language}&bbox=${boundingBox(spot, 0.01, 0.01)}`;
    return [
      { id: 'alerts', gives: 'warnings', every: 10 * MINUTE, url: items('weather-alerts', `${here}&limit=100`) },
      { id: 'city-page', gives: 'forecast', every: HOUR, url: items('citypageweather-realtime', `${near}&limit=10`) },
      {
        id: 'air',
        gives: 'extra',
        every: HOUR,
        url: items('aqhi-observations-realtime', `${near}&limit=50&latest=true`),
      },
    ];
  },
};
