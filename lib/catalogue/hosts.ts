import { CATALOGUE } from './catalogue';
import type { CatalogueFeed } from './types';

const WEATHER_HOSTS = [
  'weather.gc.ca',
  'meteo.gc.ca',
  'api.weather.gc.ca',
  'api.weather.gov',
  'api.met.no',
  'api.open-meteo.com',
];

const hostsOf = ({ url, also = [], french }: CatalogueFeed): readonly string[] => [
  new URL(url).host,
  ...also,
  ...(french ? [new URL(french.url).host, ...(french.also ?? [])] : []),
];

/** Every host the built-in sections may ask, sorted: feeds, their French twins, where they redirect to, and weather. */
export function hosts(): string[] {
  const feedHosts = CATALOGUE.flatMap((section) => section.feeds).flatMap(hostsOf);
  return [...new Set([...feedHosts, ...WEATHER_HOSTS])].toSorted();
}
