import { readFeed } from '@/lib/feed/read';
import type { ParsedFeed, ParsedItem } from '@/lib/feed/types';
import type { Language } from '@/lib/i18n';
import { airIn, readConditions } from '@/lib/weather/eccc/conditions';
import { readPeriod } from '@/lib/weather/eccc/periods';
import { ISSUER } from '@/lib/weather/eccc/service';
import { readWarning } from '@/lib/weather/eccc/warnings';
import { skyOfWords } from '@/lib/weather/sky';
import type { WeatherNow, WeatherPart, WeatherReading } from '@/lib/weather/types';

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

const placeName = (feed: ParsedFeed): string | undefined =>
  feed.title?.replace(/\s+-\s+(?:Weather|Météo)\b.*$/u, '').trim();

const withSky = (now: WeatherNow): WeatherNow => ({ ...now, sky: skyOfWords(now.condition) });

function weatherOf(feed: ParsedFeed, language: Language, url: string): WeatherPart | undefined {
  const items = feed.items.map((item) => ({ ...item, at: timeOf(item), role: roleOf(item) }));
  const [alerts, current, forecasts] = (['alert', 'now', 'forecast'] as const).map((role) =>
    items.filter((item) => item.role === role),
  );
  if (!alerts || !current || !forecasts || alerts.length + current.length + forecasts.length === 0) return undefined;
  return {
    place: placeName(feed),
    url: forecasts[0]?.url ?? current[0]?.url ?? feed.siteUrl ?? url,
    issuedAt: timeOf(forecasts[0]) ?? feed.updatedAt,
    warnings: alerts.map((item) => readWarning(item, ISSUER[language])).filter((warning) => warning !== undefined),
    now: current[0] && withSky(readConditions(current[0])),
    periods: forecasts
      .map(readPeriod)
      .filter((period) => period !== undefined)
      .map((period) => ({ ...period, sky: skyOfWords(period.short ?? period.text) })),
    air: airIn(current[0]?.summary),
  };
}

/** The location feed; one that was cut off says so. */
export const readEcccAtom: WeatherReading = (body, { language, now }) => {
  const read = readFeed(body.bytes, { url: body.url, contentType: body.contentType, now });
  const part = read.kind === 'feed' ? weatherOf(read.feed, language, body.url) : undefined;
  return read.kind === 'feed' && !read.complete ? part && { ...part, isCutOff: true } : part;
};
