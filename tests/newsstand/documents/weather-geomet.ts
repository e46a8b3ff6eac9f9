import { DAY, HOUR, type Millis } from '@/lib/time';
import { ENGLISH, FRENCH } from './weather-words';

const PETAWAWA = [-77.28, 45.9] as const;
const iso = (at: Millis): string => new Date(at).toISOString().replace('.000', '');
const both = <T>(en: T, fr: T = en) => ({ en, fr });
const quantity = (value: number, en: string, fr = en) => ({
  value: both(value),
  units: both(en, fr),
  unitType: both('metric', 'métrique'),
});

const weekday = (at: Millis, language: 'en' | 'fr'): string => {
  const locale = language === 'en' ? 'en-CA' : 'fr-CA';
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'America/Toronto', weekday: 'long' }).format(at);
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`;
};

/** "Low minus 8.": the number of its kind in the words of a period. */
function temperatureOf(short: string) {
  const [, kind, minus, digits] = /(High|Low|steady near) (minus |plus )?(\d+|zero)/.exec(short) ?? [];
  const size = digits === 'zero' ? 0 : Number(digits);
  const high = kind !== 'Low';
  return {
    class: both(high ? 'high' : 'low', high ? 'maximum' : 'minimum'),
    value: both(minus === 'minus ' ? -size : size),
  };
}

const skyOf = (short: string): string => short.split('. ')[0]?.replace(/\.$/, '') ?? '';

/** Half days by turns, the first of them tonight. */
function forecastOf(index: number, now: Millis) {
  const [enShort = '', enText = ''] = ENGLISH.periods[index] ?? [];
  const [frShort = '', frText = ''] = FRENCH.periods[index] ?? [];
  const day = now + Math.ceil(index / 2) * DAY;
  const isNight = index % 2 === 0;
  const name = isNight
    ? both(`${weekday(day, 'en')} night`, `${weekday(day, 'fr')} soir et nuit`)
    : both(weekday(day, 'en'), weekday(day, 'fr'));
  return {
    period: { value: name, textForecastName: index === 0 ? both('Tonight', 'Ce soir et cette nuit') : name },
    textSummary: both(enText, frText),
    abbreviatedForecast: {
      icon: { format: 'gif', value: 16, url: '' },
      textSummary: both(skyOf(enShort), skyOf(frShort)),
    },
    temperatures: { temperature: [temperatureOf(enShort)], textSummary: both(enShort, frShort) },
  };
}

/** A front goes through: colder by night, snow until the afternoon. */
function hourOf(index: number, now: Millis) {
  const begins = now - (now % HOUR) + (index + 1) * HOUR;
  return {
    timestamp: iso(begins),
    condition: both(index < 14 ? 'Snow' : 'Cloudy', index < 14 ? 'Neige' : 'Nuageux'),
    temperature: quantity(Math.round(-6.5 - 2 * Math.sin(index / 2.5) + index / 6), 'C'),
    lop: quantity(index < 10 ? 100 : Math.max(10, 100 - (index - 9) * 10), '%'),
    wind: { speed: quantity(20, 'km/h'), direction: { value: both('NE') }, gust: quantity(40, 'km/h') },
  };
}

/** The city page of Petawawa out of `citypageweather-realtime`, beside that of a neighbour further off. */
export function cityPages(now: Millis): string {
  const properties = {
    name: both('Petawawa'),
    region: both('Petawawa - Pembroke - Cobden'),
    lastUpdated: iso(now),
    currentConditions: {
      station: { value: both('Garrison Petawawa', 'Garnison Petawawa') },
      timestamp: both(iso(now - (now % HOUR))),
      condition: both('Light Snow', 'Faible neige'),
      iconCode: { format: 'gif', value: 16, url: '' },
      temperature: quantity(-6.4, 'C'),
      windChill: { value: both(-13) },
      dewpoint: quantity(-8.1, 'C'),
      pressure: { ...quantity(100.6, 'kPa'), tendency: both('falling', 'à la baisse') },
      visibility: quantity(3.2, 'km'),
      relativeHumidity: quantity(88, '%'),
      wind: { speed: quantity(19, 'km/h'), gust: quantity(32, 'km/h'), direction: { value: both('NE') } },
    },
    forecastGroup: {
      timestamp: both(iso(now - 2 * HOUR)),
      forecasts: ENGLISH.periods.map((_, index) => forecastOf(index, now)),
    },
    hourlyForecastGroup: { hourlyForecasts: Array.from({ length: 24 }, (_, index) => hourOf(index, now)) },
    warnings: [],
  };
  const page = { type: 'Feature', id: 'on-112', geometry: { type: 'Point', coordinates: PETAWAWA }, properties };
  const neighbour = {
    ...page,
    id: 'on-113',
    geometry: { type: 'Point', coordinates: [-77.3, 45.48] },
    properties: { ...properties, name: both('Barry’s Bay') },
  };
  return JSON.stringify({ type: 'FeatureCollection', features: [neighbour, page], numberMatched: 2 });
}

type AlertOption = { readonly alert?: boolean };

const around = (longitude: number, latitude: number) => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [longitude - 0.4, latitude - 0.3],
        [longitude + 0.4, latitude - 0.3],
        [longitude + 0.4, latitude + 0.3],
        [longitude - 0.4, latitude + 0.3],
        [longitude - 0.4, latitude - 0.3],
      ],
    ],
  ],
});

/** An orange warning for Petawawa out of `weather-alerts`; `{ alert: false }` is what stands there on most days. */
export function alertCollection(now: Millis, { alert = true }: AlertOption = {}): string {
  const snowfall = {
    type: 'Feature',
    id: `1549337151571786398${now}_fea1-0011`,
    geometry: around(...PETAWAWA),
    properties: {
      alert_code: 'SFW',
      alert_type: 'warning',
      alert_name_en: 'snowfall warning',
      alert_name_fr: 'avertissement de neige',
      alert_short_name_en: 'snowfall',
      alert_short_name_fr: 'neige',
      alert_text_en:
        'Total snowfall amounts of 20 to 30 cm are expected.\n\nSnow will ease to light flurries tomorrow afternoon. Travel may be difficult.',
      alert_text_fr:
        'De 20 à 30 cm de neige sont prévus au total.\n\nLa neige faiblira demain après-midi. Les déplacements pourraient être difficiles.',
      risk_colour_en: 'orange',
      risk_colour_fr: 'orange',
      confidence_en: 'high',
      confidence_fr: 'élevée',
      impact_en: 'high',
      impact_fr: 'élevé',
      status_en: 'issued',
      status_fr: 'émis',
      feature_id: 'fea1-0011',
      feature_name_en: 'Petawawa - Pembroke - Cobden',
      feature_name_fr: 'Petawawa - Pembroke - Cobden',
      province: 'ON',
      publication_datetime: iso(now - 2 * HOUR),
      validity_datetime: iso(now),
      expiration_datetime: iso(now + 14 * HOUR),
      event_end_datetime: iso(now + 20 * HOUR),
    },
  };
  const ended = {
    ...snowfall,
    id: 'b',
    properties: { ...snowfall.properties, alert_name_en: 'wind warning', alert_code: 'WDW', status_en: 'ended' },
  };
  return JSON.stringify({
    type: 'FeatureCollection',
    features: alert ? [snowfall, ended] : [],
    numberMatched: alert ? 2 : 0,
  });
}

/** The Air Quality Health Index of the region, out of `aqhi-observations-realtime`. */
export function airCollection(now: Millis): string {
  const feature = {
    type: 'Feature',
    id: 'FEVNT',
    geometry: { type: 'Point', coordinates: [-77.12, 45.83] },
    properties: {
      aqhi: 2.26,
      aqhi_type: 'Observation',
      location_id: 'FEVNT',
      location_name_en: 'Petawawa',
      location_name_fr: 'Petawawa',
      observation_datetime: iso(now - (now % HOUR)),
      latest: true,
    },
  };
  return JSON.stringify({ type: 'FeatureCollection', features: [feature], numberMatched: 1 });
}
