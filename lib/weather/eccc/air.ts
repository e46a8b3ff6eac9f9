import type { Language } from '@/lib/i18n';
import { nearest } from '@/lib/weather/geometry';
import { at, instantAt, listAt, numberAt, textAt } from '@/lib/weather/json';
import type { AirQuality, Place } from '@/lib/weather/types';

/** The Air Quality Health Index ends at 10; what is worse is written `10+`. */
const HIGHEST = 10;

/** The index at the station nearest to a place. Undefined where none is near. */
export function readAir(document: unknown, place: Place, language: Language): AirQuality | undefined {
  const measured = listAt(document, 'features').filter(
    (feature) => numberAt(feature, 'properties', 'aqhi') !== undefined && at(feature, 'properties', 'latest') !== false,
  );
  const station = at(nearest(measured, place), 'properties');
  const index = numberAt(station, 'aqhi');
  if (index === undefined || index < 0) return undefined;
  const whole = Math.max(1, Math.round(index));
  return {
    index: whole > HIGHEST ? `${HIGHEST}+` : String(whole),
    station: textAt(station, `location_name_${language}`) ?? textAt(station, 'location_name_en'),
    observedAt: instantAt(station, 'observation_datetime'),
  };
}
