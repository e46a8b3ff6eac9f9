import { DAY, HOUR, MINUTE } from '@/lib/time';
import { at, readJson, textAt, webAddressAt } from '@/lib/weather/json';
import { readAlerts } from '@/lib/weather/nws/alerts';
import { readForecast, readHours, readObservation } from '@/lib/weather/nws/forecast';
import { inUnitedStates } from '@/lib/weather/nws/states';
import { rounded } from '@/lib/weather/place';
import type { Place, WeatherAsk, WeatherPart, WeatherProvider, WeatherRequest } from '@/lib/weather/types';
import { asZone } from '@/lib/weather/zone';

const SERVICE = 'https://api.weather.gov';

/** Shortest decimals: the service redirects `45.90` to `45.9`. */
const spotOf = (place: Place): string => {
  const { latitude, longitude } = rounded(place);
  return `${latitude},${longitude}`;
};
const pageOf = (place: Place): string => {
  const { latitude, longitude } = rounded(place);
  return `https://forecast.weather.gov/MapClick.php?lat=${latitude}&lon=${longitude}`;
};

/** An address that the service names is only followed to the service itself. */
function linkAt(document: unknown, ...path: readonly (string | number)[]): string | undefined {
  const url = webAddressAt(document, ...path);
  return url !== undefined && URL.canParse(url) && new URL(url).origin === SERVICE ? url : undefined;
}

const present = (links: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(links).filter((entry): entry is [string, string] => entry[1] !== undefined));

function readPoint(document: unknown, place: Place): WeatherPart | undefined {
  const point = at(document, 'properties');
  const links = {
    forecast: linkAt(point, 'forecast'),
    hours: linkAt(point, 'forecastHourly'),
    stations: linkAt(point, 'observationStations'),
  };
  if (links.forecast === undefined) return undefined;
  const near = at(point, 'relativeLocation', 'properties');
  const name = [textAt(near, 'city'), textAt(near, 'state')].filter(Boolean).join(', ');
  return {
    place: name || undefined,
    timeZone: asZone(textAt(point, 'timeZone')),
    url: pageOf(place),
    links: present(links),
  };
}

/** The first station of the list is the nearest. */
function readStations(document: unknown): WeatherPart | undefined {
  const station = linkAt(document, 'features', 0, 'id');
  if (station === undefined) return undefined;
  return {
    station: textAt(document, 'features', 0, 'properties', 'name'),
    links: { observation: `${station}/observations/latest` },
  };
}

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
  parse({ id, bytes }, { place }) {
    const document = readJson(bytes);
    switch (id) {
      case 'alerts': {
        const warnings = readAlerts(document, place, pageOf(place));
        return warnings && { warnings };
      }
      case 'point':
        return readPoint(document, place);
      case 'hours':
        return readHours(document);
      case 'stations':
        return readStations(document);
      case 'observation':
        return readObservation(document);
      default:
        return readForecast(document);
    }
  },
};
