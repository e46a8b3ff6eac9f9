import type { Place } from '@/lib/weather/types';

/** About a kilometre: exact enough for a forecast, and it tells less about the reader. */
export const roundedDegrees = (degrees: number): number => Math.round(degrees * 100) / 100;

/** A place as it is kept and asked about. */
export const rounded = (place: Place): Place => ({
  ...place,
  latitude: roundedDegrees(place.latitude),
  longitude: roundedDegrees(place.longitude),
});

const DEGREES = String.raw`([-−+]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*`;
const PAIR = new RegExp(String.raw`^\s*${DEGREES}([NS])?\s*[,;\s]\s*${DEGREES}([EWO])?\s*$`, 'iu');

const signed = (digits: string, side: string | undefined): number => {
  const degrees = Number(digits.replace('−', '-').replace(',', '.'));
  return side !== undefined && /[SWO]/i.test(side) ? -Math.abs(degrees) : degrees;
};

/** "45.9, -77.28", "45,90 −77,28", "45.9°N 77.28°W"; latitude first. In French west is `O`. Undefined for anything else. */
export function readCoordinates(text: string): Pick<Place, 'latitude' | 'longitude'> | undefined {
  const [, north, northSide, east, eastSide] = PAIR.exec(text) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const [latitude, longitude] = [signed(north, northSide), signed(east, eastSide)];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude: roundedDegrees(latitude), longitude: roundedDegrees(longitude) };
}

const LOCATION_FEED = /^\/rss\/weather\/(-?\d+(?:\.\d+)?)_(-?\d+(?:\.\d+)?)_[ef]\.xml$/;

/** The place of a pasted location feed of Environment Canada, whose address names it. Undefined for any other address. */
export function placeOfAddress(address: string): Pick<Place, 'latitude' | 'longitude'> | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const { protocol, hostname, pathname } = new URL(address.trim());
  const [, latitude, longitude] = LOCATION_FEED.exec(pathname) ?? [];
  if (protocol !== 'https:' || !/^(?:weather|meteo)\.gc\.ca$/.test(hostname)) return undefined;
  return latitude === undefined || longitude === undefined ? undefined : readCoordinates(`${latitude}, ${longitude}`);
}
