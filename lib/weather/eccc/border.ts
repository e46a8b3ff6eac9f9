import type { Place } from '@/lib/weather/types';

/**
 * The southern edge of Canada, roughly: from each longitude eastwards, the lowest latitude. Drawn a little too far south
 * rather than too far north: beyond the border the service answers with an error, within it a place must not be refused.
 */
const SOUTHERN_EDGE: readonly (readonly [west: number, latitude: number])[] = [
  [-141, 59.9],
  [-137.5, 58.9],
  [-133.5, 54.6],
  [-130.1, 48.2],
  [-122.9, 49],
  [-95.2, 48],
  [-89.6, 46.4],
  [-84.2, 45.3],
  [-83.2, 41.6],
  [-78.9, 42.8],
  [-76.9, 44],
  [-74.9, 45],
  [-71.4, 45.2],
  [-70.3, 46.2],
  [-69.3, 47.1],
  [-67.8, 43.3],
];

const WEST = -141;
const EAST = -52.5;
const NORTH = 83.2;

/** Whether a place lies in Canada, near enough to ask its weather service. */
export function inCanada({ latitude, longitude, country }: Place): boolean {
  if (country !== undefined) return country === 'CA';
  const south = SOUTHERN_EDGE.findLast(([west]) => longitude >= west)?.[1];
  return south !== undefined && longitude >= WEST && longitude <= EAST && latitude >= south && latitude <= NORTH;
}
