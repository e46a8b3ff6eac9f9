import type { Millis } from '@/lib/time';
import { firstNumber } from '@/lib/weather/eccc/numbers';
import type { AirQuality, WeatherNow } from '@/lib/weather/types';

type Fact =
  | 'station'
  | 'condition'
  | 'temperature'
  | 'pressure'
  | 'tendency'
  | 'visibility'
  | 'humidity'
  | 'humidex'
  | 'windChill'
  | 'dewPoint'
  | 'wind'
  | 'gust'
  | 'airQuality';

/** The labels of the feed's list, in both languages. A label that begins another stands behind it. */
const LABELS: readonly (readonly [label: string, fact: Fact])[] = [
  ['observed at', 'station'],
  ['enregistrées à', 'station'],
  ['observées à', 'station'],
  ['condition', 'condition'],
  ['temperature', 'temperature'],
  ['température', 'temperature'],
  ['pressure / tendency', 'pressure'],
  ['pression / tendance', 'pressure'],
  ['pressure', 'pressure'],
  ['pression', 'pressure'],
  ['tendency', 'tendency'],
  ['tendance', 'tendency'],
  ['visibility', 'visibility'],
  ['visibilité', 'visibility'],
  ['humidity', 'humidity'],
  ['humidité', 'humidity'],
  ['humidex', 'humidex'],
  ['wind chill', 'windChill'],
  ['refroidissement éolien', 'windChill'],
  ['dewpoint', 'dewPoint'],
  ['dew point', 'dewPoint'],
  ['point de rosée', 'dewPoint'],
  ['wind gust', 'gust'],
  ['rafale', 'gust'],
  ['wind', 'wind'],
  ['vent', 'wind'],
  ['air quality health index', 'airQuality'],
  ['cote air santé', 'airQuality'],
];

const FACTS: ReadonlyMap<string, Fact> = new Map(LABELS);
const LABEL = new RegExp(
  String.raw`(?<![\p{L}])(${LABELS.map(([label]) => label.replace(' / ', String.raw`\s*/\s*`)).join('|')})\s*:`,
  'giu',
);
/** "Vancouver Int'l Airport 9:08 PM PDT Monday 08 October 2018", "Garnison Petawawa 16h00 HAE le lundi…". */
const OBSERVED_TIME = /\s+(?:at |à )?\d{1,2}\s?(?::|h)\s?\d{2}.*$/iu;
const WIND = /^(\p{L}{1,3})\s+(?=\d)/u;
const GUST = /(?:gust(?:ing|s)?|rafales?)(?:\s+(?:to|à))?\s+(\d+)/iu;
const CALM = /^calme?$/i;

/** The pairs of "Label: value" in a text, on one line or many. What the service does not know ("n/a") is left out. */
function factsIn(text: string): Partial<Record<Fact, string>> {
  const marks = [...text.matchAll(LABEL)];
  const pairs = marks.flatMap((mark, i): [Fact, string][] => {
    const fact = FACTS.get((mark[1] ?? '').toLowerCase().replace(/\s*\/\s*/, ' / '));
    const value = text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim();
    return fact === undefined || value === '' || /^(?:n\/[ad]|s\/o|\*)/i.test(value) ? [] : [[fact, value]];
  });
  return Object.fromEntries(pairs);
}

function wind(value: string | undefined): Pick<WeatherNow, 'windDirection' | 'windSpeed' | 'windGust'> {
  if (value === undefined) return {};
  if (CALM.test(value)) return { windSpeed: 0 };
  const gust = GUST.exec(value);
  return {
    windDirection: WIND.exec(value)?.[1],
    windSpeed: firstNumber(value),
    windGust: gust ? Number(gust[1]) : undefined,
  };
}

/** `title` is "Current Conditions: Mostly Cloudy, 16.1°C"; it stands in for what the list leaves out. */
function fromTitle(title: string): Pick<WeatherNow, 'condition' | 'temperature'> {
  const told = title.replace(/^[^:]*:\s*/, '').trim();
  const found = /^(?:(.*?),\s*)?([-−]?\d+(?:[.,]\d+)?)\s*°\s*C$/u.exec(told);
  return found
    ? { condition: found[1] || undefined, temperature: firstNumber(found[2]) }
    : { condition: told || undefined };
}

/** The air quality health index in the entry's list of facts. */
export function airIn(summary: string | undefined): AirQuality | undefined {
  const index = factsIn(summary ?? '').airQuality;
  return index === undefined ? undefined : { index };
}

/** What is measured now, from the entry's list of facts. */
export function readConditions(entry: { title?: string; summary?: string; at?: Millis }): WeatherNow {
  const facts = factsIn(entry.summary ?? '');
  const title = fromTitle(entry.title ?? '');
  return {
    station: facts.station?.replace(OBSERVED_TIME, '').trim() || undefined,
    observedAt: entry.at,
    condition: facts.condition ?? title.condition,
    temperature: firstNumber(facts.temperature) ?? title.temperature,
    feelsLike: firstNumber(facts.windChill) ?? firstNumber(facts.humidex),
    humidity: firstNumber(facts.humidity),
    ...wind(facts.wind),
    ...(facts.gust === undefined ? {} : { windGust: firstNumber(facts.gust) }),
    pressure: firstNumber(facts.pressure),
    visibility: firstNumber(facts.visibility),
  };
}
