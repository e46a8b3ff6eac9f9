import { DAY, HOUR, MINUTE } from '@/lib/time';
import { inUnitedStates } from '@/lib/weather/nws/states';
import { rounded } from '@/lib/weather/place';
import type { Place, WeatherAsk, WeatherProvider, WeatherRequest } from '@/lib/weather/types';

const SERVICE = 'https://api.weather.gov';

/** Shortest decimals: the service redirects `45.90` to `45.9`. */
const spotOf = (place: Place): string => {
  const { latitude, longitude } = rounded(place);
  return `${latitude},${longitude}`;
};

/** What `links` allow by now: the service first says where the forecast of a point is. The numbers in its sentences are in the reader's units. */
function linked({ links: { forecast, hours, stations, observation }, units }: WeatherAsk): readonly WeatherRequest[] {
  const of = (id: string, gives: WeatherRequest['gives'], url: string | undefined, every = HOUR) =>
    url === undefined ? [] : [{ id, gives, every, url }];
  const system = units === 'metric' ? 'si' : 'us';
  return [
    ...of(`forecast-${system}`, 'forecast', forecast && `${forecast}?units=${system}`),
    ...of('hours', 'extra', hours && `${hours}?units=si`),
    ...of('stations', 'extra', stations, DAY),
    ...of('observation', 'extra', observation),
  ];
}

/** The US National Weather Service: https://www.weather.gov/documentation/services-web-api. Keyless, public domain, English only. */
export const nws: WeatherProvider = {
  id: 'nws',
  hosts: ['api.weather.gov'],
  attribution: {
    en: 'Data source: U.S. National Weather Service',
    fr: 'Source des données : National Weather Service (É.-U.)',
  },
  wantsName: true,
  covers: inUnitedStates,
  warns: inUnitedStates,
  requests: (ask) => [
    {
      id: 'alerts',
      gives: 'warnings',
      every: 10 * MINUTE,
      url: `${SERVICE}/alerts/active?point=${spotOf(ask.place)}`,
    },
    { id: 'point', gives: 'forecast', every: DAY, url: `${SERVICE}/points/${spotOf(ask.place)}` },
    ...linked(ask),
  ],
};
