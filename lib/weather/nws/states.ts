import { inCanada } from '@/lib/weather/eccc/border';
import type { Place } from '@/lib/weather/types';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Alaska with the Aleutians on both sides of the date line, Hawaii, Puerto Rico and the Virgin Islands, Guam and the Marianas, Samoa. */
const BOXES: readonly Box[] = [
  [-180, 51, -129.9, 71.6],
  [172, 51, 180, 54],
  [-160.6, 18.8, -154.6, 22.4],
  [-67.5, 17.5, -64.4, 18.7],
  [144.5, 13.1, 146.2, 20.7],
  [-171.2, -14.7, -168, -11],
];
/** The southern edge of the contiguous states, roughly, as in `eccc/border`: from each longitude eastwards, the lowest latitude. */
const SOUTHERN_EDGE: readonly (readonly [west: number, latitude: number])[] = [
  [-125, 32.5],
  [-114.9, 31.3],
  [-106.5, 31.7],
  [-104.7, 29.5],
  [-102.7, 29.7],
  [-100.7, 28.1],
  [-99.6, 26.4],
  [-98.3, 25.8],
  [-97.2, 24.3],
];
const EAST = -66.9;
const NORTH = 49.4;
/** The states and the territories with a country code of their own. */
const COUNTRIES: ReadonlySet<string> = new Set(['US', 'PR', 'VI', 'GU', 'MP', 'AS']);

function inContiguousStates({ latitude, longitude }: Place): boolean {
  const south = SOUTHERN_EDGE.findLast(([west]) => longitude >= west)?.[1];
  return south !== undefined && longitude <= EAST && latitude >= south && latitude <= NORTH;
}

/** Whether a place lies in the United States or a territory, near enough to ask its weather service; what may be Canada is not. */
export function inUnitedStates(place: Place): boolean {
  const { latitude, longitude, country } = place;
  if (country !== undefined) return COUNTRIES.has(country);
  if (inCanada(place)) return false;
  const inBox = ([west, south, east, north]: Box) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  return inContiguousStates(place) || BOXES.some(inBox);
}
