import { at, readJson, textAt, webAddressAt } from '@/lib/weather/json';
import { readAlerts } from '@/lib/weather/nws/alerts';
import { readForecast, readHours, readObservation } from '@/lib/weather/nws/forecast';
import { rounded } from '@/lib/weather/place';
import type { Place, WeatherPart, WeatherReading } from '@/lib/weather/types';
import { asZone } from '@/lib/weather/zone';

const SERVICE = 'https://api.weather.gov';

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

export const readNws: WeatherReading = ({ id, bytes }, { place }) => {
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
};
