import type { OutlineItem, OutlineSection } from '@/lib/briefing/outline';
import type { SentenceWords } from '@/lib/briefing/sentences';
import type { Millis } from '@/lib/time';
import type { Weather, WeatherNow, WeatherPeriod, WeatherWarning } from '@/lib/weather/types';

/** Today and tomorrow, with their nights. */
const MAX_PERIODS = 4;

const degrees = (celsius: number): string => `${String(Math.round(celsius * 10) / 10).replace('-', '−')}°C`;

function warningItem(warning: WeatherWarning): OutlineItem {
  return {
    title: `⚠ ${[warning.title, warning.area].filter(Boolean).join(', ')}`,
    text: warning.text,
    url: warning.url,
    source: warning.issuer,
  };
}

function nowItem(now: WeatherNow, { t, format }: SentenceWords): OutlineItem | undefined {
  const sky = [now.condition, now.temperature === undefined ? undefined : degrees(now.temperature)]
    .filter(Boolean)
    .join(', ');
  if (sky === '') return undefined;
  const speed = now.windSpeed === undefined ? undefined : t('weather.speed', { speed: Math.round(now.windSpeed) });
  const facts = [
    now.feelsLike !== undefined && t('weather.feels', { degrees: degrees(now.feelsLike) }),
    speed !== undefined && t('weather.wind', { wind: [now.windDirection, speed].filter(Boolean).join(' ') }),
    now.windGust !== undefined && t('weather.gust', { speed: Math.round(now.windGust) }),
    now.humidity !== undefined && t('weather.humidity', { percent: Math.round(now.humidity) }),
  ].filter((fact) => fact !== false);
  const seen = [now.station, now.observedAt === undefined ? undefined : format.clockZone(now.observedAt)];
  return {
    title: t('export.now', { condition: sky }),
    text: facts.join(' · ') || undefined,
    source: seen.filter(Boolean).join(', ') || undefined,
  };
}

const periodItem = ({ name, short, text }: WeatherPeriod): OutlineItem => ({
  title: short ? `${name}: ${short}` : name,
  text,
});

/** The weather as bullets: warnings in force first, then what is measured, then the next periods. */
export function weatherOutline(weather: Weather, words: SentenceWords, now: Millis): Omit<OutlineSection, 'heading'> {
  const warnings = weather.warnings
    .filter(({ expiresAt }) => expiresAt === undefined || expiresAt >= now)
    .map(warningItem);
  const observed = weather.now && nowItem(weather.now, words);
  return {
    notes: [],
    items: [
      ...(warnings.length > 0 ? warnings : [{ title: `${words.t('export.quiet-sky')}, ${weather.place}` }]),
      ...(observed ? [observed] : []),
      ...weather.periods.slice(0, MAX_PERIODS).map(periodItem),
      { title: weather.attribution, url: weather.url },
    ],
  };
}
