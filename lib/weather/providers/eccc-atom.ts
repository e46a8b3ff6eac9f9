import { readFeed } from '@/lib/feed/read';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';
import { inCanada } from '@/lib/weather/eccc/border';
import { readConditions } from '@/lib/weather/eccc/conditions';
import { readPeriod } from '@/lib/weather/eccc/periods';
import { readWarning } from '@/lib/weather/eccc/warnings';
import type { Place, Weather, WeatherProvider } from '@/lib/weather/types';

const SERVICE = {
  en: {
    address: (place: string) => `https://weather.gc.ca/rss/weather/${place}_e.xml`,
    issuer: 'Environment Canada',
    attribution: 'Data source: Environment and Climate Change Canada',
  },
  fr: {
    address: (place: string) => `https://meteo.gc.ca/rss/weather/${place}_f.xml`,
    issuer: 'Environnement Canada',
    attribution: 'Source des données : Environnement et Changement climatique Canada',
  },
} as const;

type Role = 'alert' | 'now' | 'forecast';

/** The role of an entry, by its category; the feed has used all of these. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/forecast|prévision/i, 'forecast'],
  [/current|actuelle/i, 'now'],
  [/warning|watch|alert|veille|avertissement/i, 'alert'],
];
/** The same by the entry's id, "…_w1:…", "…_cc:…", "…_fc3:…", for one without a category. */
const ROLES_BY_ID: readonly (readonly [RegExp, Role])[] = [
  [/_fc\d+:/, 'forecast'],
  [/_cc:/, 'now'],
  [/_w\d+:/, 'alert'],
];

function roleOf({ categories, guid = '' }: ParsedItem): Role | undefined {
  const category = categories.join(' ');
  return (
    ROLES.find(([pattern]) => pattern.test(category))?.[1] ?? ROLES_BY_ID.find(([pattern]) => pattern.test(guid))?.[1]
  );
}

const timeOf = (item: ParsedItem | undefined) => item?.updatedAt ?? item?.publishedAt;

/** About a kilometre is exact enough for a forecast, and tells less about the reader. */
const coordinate = (degrees: number): string => (Math.round(degrees * 100) / 100).toFixed(3);

const placeName = (feed: ParsedFeed): string | undefined =>
  feed.title?.replace(/\s+-\s+(?:Weather|Météo)\b.*$/u, '').trim();

function weatherOf(feed: ParsedFeed, place: Place, language: 'en' | 'fr', url: string): Weather | undefined {
  const items = feed.items.map((item) => ({ ...item, at: timeOf(item), role: roleOf(item) }));
  const [alerts, current, forecasts] = (['alert', 'now', 'forecast'] as const).map((role) =>
    items.filter((item) => item.role === role),
  );
  if (!alerts || !current || !forecasts || alerts.length + current.length + forecasts.length === 0) return undefined;
  const service = SERVICE[language];
  return {
    provider: 'eccc-atom',
    attribution: service.attribution,
    place: placeName(feed) || place.name,
    url: forecasts[0]?.url ?? current[0]?.url ?? feed.siteUrl ?? url,
    issuedAt: timeOf(forecasts[0]) ?? feed.updatedAt,
    warnings: alerts.map((item) => readWarning(item, service.issuer)).filter((warning) => warning !== undefined),
    now: current[0] && readConditions(current[0]),
    periods: forecasts.map(readPeriod).filter((period) => period !== undefined),
  };
}

/**
 * Environment Canada's location feed (Atom): alerts, current conditions and about twelve half days, in one document.
 * Keyless, in both languages. Licence: https://eccc-msc.github.io/open-data/licence/readme_en/
 */
export const ecccAtom: WeatherProvider = {
  id: 'eccc-atom',
  hosts: ['weather.gc.ca', 'meteo.gc.ca'],
  covers: inCanada,
  requests: (place, language) => [
    { id: 'feed', url: SERVICE[language].address(`${coordinate(place.latitude)}_${coordinate(place.longitude)}`) },
  ],
  parse([body], { place, language, now }) {
    if (!body) return undefined;
    const read = readFeed(body.bytes, { url: body.url, contentType: body.contentType, now });
    return read.kind === 'feed' ? weatherOf(read.feed, place, language, body.url) : undefined;
  },
};
