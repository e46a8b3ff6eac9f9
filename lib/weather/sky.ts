import type { Sky } from '@/lib/weather/types';

/**
 * What services write about the sky, in English and French; the first that fits counts. Seen in the forecasts of
 * Environment Canada and the US National Weather Service.
 */
const WORDS: readonly (readonly [RegExp, Sky])[] = [
  [/thunder|t-?storm|orage|tornado|tornade/i, 'thunder'],
  [/freezing|ice pellet|hail|glaze|verglaç|verglas|grésil|grêle/i, 'freezing'],
  [
    /(?:rain|shower|drizzle)\b.*\b(?:snow|flurries)|(?:snow|flurries)\b.*\b(?:rain|showers|drizzle)|wintry mix|sleet/i,
    'mixed',
  ],
  [/(?:pluie|bruine)\b.*\bneige|neige\b.*\b(?:pluie|bruine)/i, 'mixed'],
  [/snow|flurr|blizzard|ice crystals|neige|poudrerie|cristaux de glace/i, 'snow'],
  [/showers?|averses?/i, 'showers'],
  [/rain|drizzle|precipitation|pluie|bruine|précipitation/i, 'rain'],
  [/fog|mist|haze|smoke|dust|brouillard|brume|fumée|poussière/i, 'fog'],
  [
    /mix of sun|few clouds|partly|mainly|mostly (?:sunny|clear)|increasing cloud|decreasing cloud|clearing/i,
    'partly-cloudy',
  ],
  [
    /alternance|quelques nuages|partiellement|généralement (?:ensoleillé|dégagé|clair)|ennuagement|dégagement/i,
    'partly-cloudy',
  ],
  [/cloud|overcast|nuageux|couvert/i, 'cloudy'],
  [/sunny|clear|fair|ensoleillé|dégagé|clair/i, 'clear'],
  [/wind|breezy|blustery|venteux/i, 'wind'],
];

/** The sky that a service's short words describe. Undefined for words we do not know: then no picture is better. */
export const skyOfWords = (words: string | undefined): Sky | undefined =>
  words === undefined ? undefined : WORDS.find(([pattern]) => pattern.test(words))?.[1];

/** WMO 4677 codes as Open-Meteo uses them (https://open-meteo.com/en/docs, "WMO Weather interpretation codes"); up to each. */
const WMO: readonly (readonly [upTo: number, Sky])[] = [
  [0, 'clear'],
  [2, 'partly-cloudy'],
  [3, 'cloudy'],
  [48, 'fog'],
  [55, 'rain'],
  [57, 'freezing'],
  [65, 'rain'],
  [67, 'freezing'],
  [77, 'snow'],
  [82, 'showers'],
  [86, 'snow'],
  [99, 'thunder'],
];

export const skyOfWmo = (code: number | undefined): Sky | undefined =>
  code === undefined ? undefined : WMO.find(([upTo]) => code <= upTo)?.[1];

/** Symbol codes of MET Norway without `_day`, `_night` and strength: https://api.met.no/weatherapi/weathericon/2.0/documentation */
const SYMBOLS: readonly (readonly [RegExp, Sky])[] = [
  [/thunder/, 'thunder'],
  [/sleet/, 'mixed'],
  [/snow/, 'snow'],
  [/showers/, 'showers'],
  [/rain/, 'rain'],
  [/^fog/, 'fog'],
  [/^cloudy/, 'cloudy'],
  [/^(?:partlycloudy|fair)/, 'partly-cloudy'],
  [/^clearsky/, 'clear'],
];

export const skyOfSymbol = (symbol: string | undefined): Sky | undefined =>
  symbol === undefined ? undefined : SYMBOLS.find(([pattern]) => pattern.test(symbol))?.[1];
