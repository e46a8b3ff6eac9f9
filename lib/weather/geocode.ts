import type { Language } from '@/lib/i18n';
import { listAt, numberAt, readJson, textAt } from '@/lib/weather/json';
import { rounded } from '@/lib/weather/place';
import type { Place } from '@/lib/weather/types';
import { asZone } from '@/lib/weather/zone';

export const GEOCODER = 'geocoding-api.open-meteo.com';

/** Asked on the reader's click only: https://open-meteo.com/en/docs/geocoding-api */
export const searchAddress = (name: string, language: Language): string =>
  `https://${GEOCODER}/v1/search?name=${encodeURIComponent(name.trim())}&count=8&language=${language}&format=json`;

function placeOf(result: unknown): Place | undefined {
  const [latitude, longitude] = [numberAt(result, 'latitude'), numberAt(result, 'longitude')];
  const name = textAt(result, 'name');
  if (latitude === undefined || longitude === undefined || name === undefined) return undefined;
  const region = textAt(result, 'admin1');
  return rounded({
    name: region === undefined || region === name ? name : `${name}, ${region}`,
    latitude,
    longitude,
    country: textAt(result, 'country_code'),
    timeZone: asZone(textAt(result, 'timezone')),
  });
}

/** The places of an answer; none where nothing has that name. Undefined where it is no answer. */
export function readPlaces(bytes: Uint8Array): readonly Place[] | undefined {
  const document = readJson(bytes);
  // Without a match `results` is missing; every answer says how long it took.
  if (numberAt(document, 'generationtime_ms') === undefined) return undefined;
  return listAt(document, 'results')
    .map(placeOf)
    .filter((place) => place !== undefined);
}
