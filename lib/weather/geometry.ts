import { at, listAt, numberAt } from '@/lib/weather/json';
import type { Place } from '@/lib/weather/types';

type Ring = readonly (readonly [longitude: number, latitude: number])[];

const ringOf = (value: unknown): Ring =>
  listAt(value).flatMap((point) => {
    const [longitude, latitude] = [numberAt(point, 0), numberAt(point, 1)];
    return longitude === undefined || latitude === undefined ? [] : [[longitude, latitude] as const];
  });

/** Even-odd rule: a ray to the east crosses the ring an odd number of times. */
function isInRing(ring: Ring, { longitude, latitude }: Place): boolean {
  let isIn = false;
  for (const [i, [x, y]] of ring.entries()) {
    const [fromX, fromY] = ring.at(i - 1) ?? [x, y];
    const crosses = y > latitude !== fromY > latitude;
    if (crosses && longitude < ((fromX - x) * (latitude - y)) / (fromY - y) + x) isIn = !isIn;
  }
  return isIn;
}

/** In the outer ring and in none of the holes. */
function isInPolygon(rings: readonly unknown[], place: Place): boolean {
  const [outer, ...holes] = rings.map(ringOf);
  return outer !== undefined && isInRing(outer, place) && !holes.some((hole) => isInRing(hole, place));
}

/** The polygons of a GeoJSON geometry (RFC 7946 §3.1); none for a point, or where there is no shape. */
function polygonsOf(geometry: unknown): readonly (readonly unknown[])[] {
  switch (at(geometry, 'type')) {
    case 'Polygon':
      return [listAt(geometry, 'coordinates')].filter((rings) => rings.length > 0);
    case 'MultiPolygon':
      return listAt(geometry, 'coordinates').map((rings) => listAt(rings));
    case 'GeometryCollection':
      return listAt(geometry, 'geometries').flatMap(polygonsOf);
    default:
      return [];
  }
}

/** Whether a place lies in a GeoJSON area. True where there is no area to lie outside of. */
export function isWithin(geometry: unknown, place: Place): boolean {
  const polygons = polygonsOf(geometry);
  return polygons.length === 0 || polygons.some((rings) => isInPolygon(rings, place));
}

const RADIANS = Math.PI / 180;

/** Distance from a place to a GeoJSON point, in degrees of latitude: good enough to find the nearest. Infinity without a point. */
export function distanceTo(geometry: unknown, { latitude, longitude }: Place): number {
  const [x, y] = [numberAt(geometry, 'coordinates', 0), numberAt(geometry, 'coordinates', 1)];
  if (x === undefined || y === undefined) return Number.POSITIVE_INFINITY;
  return Math.hypot((x - longitude) * Math.cos(latitude * RADIANS), y - latitude);
}

/** The feature nearest to a place. */
export const nearest = (features: readonly unknown[], place: Place): unknown =>
  features.toSorted((a, b) => distanceTo(at(a, 'geometry'), place) - distanceTo(at(b, 'geometry'), place))[0];

/** `west,south,east,north` around a place, as the OGC API wants it. */
export function boundingBox({ latitude, longitude }: Place, height: number, width: number): string {
  return [longitude - width, latitude - height, longitude + width, latitude + height]
    .map((degrees) => degrees.toFixed(2))
    .join(',');
}
