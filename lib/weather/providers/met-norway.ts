import { HOUR, MINUTE } from '@/lib/time';
import { rounded } from '@/lib/weather/place';
import type { Place, WeatherProvider } from '@/lib/weather/types';

const SERVICE = 'https://api.met.no/weatherapi';

const spotOf = (place: Place): string => {
  const { latitude, longitude } = rounded(place);
  return `lat=${latitude}&lon=${longitude}`;
};

/** Norway with Svalbard and the sea about them: where the service warns. A little too much is answered with no warning. */
const inNorway = ({ latitude, longitude, country }: Place): boolean =>
  country === undefined
    ? latitude >= 57.5 && latitude <= 81.5 && longitude >= 3.5 && longitude <= 34
    : country === 'NO' || country === 'SJ';

/**
 * MET Norway, for the whole world: https://api.met.no/doc/TermsOfService (CC BY 4.0, keyless; wants `Expires` and
 * `If-Modified-Since` honoured, and at most four decimals of a coordinate).
 */
export const metNorway: WeatherProvider = {
  id: 'met-norway',
  hosts: ['api.met.no'],
  attribution: { en: 'Data from MET Norway', fr: 'Données de MET Norway' },
  wantsName: true,
  covers: () => true,
  warns: inNorway,
  requests: ({ place }) => [
    ...(inNorway(place)
      ? [
          {
            id: 'alerts',
            gives: 'warnings' as const,
            every: 10 * MINUTE,
            url: `${SERVICE}/metalerts/2.0/current.json?${spotOf(place)}&lang=en`,
          },
        ]
      : []),
    { id: 'series', gives: 'forecast', every: HOUR, url: `${SERVICE}/locationforecast/2.0/compact?${spotOf(place)}` },
  ],
};
