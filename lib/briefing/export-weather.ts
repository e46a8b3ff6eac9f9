import type { OutlineItem, OutlineSection } from '@/lib/briefing/outline';
import type { SentenceWords } from '@/lib/briefing/sentences';
import type { Millis } from '@/lib/time';
import { lastsUntil, warningsInForce } from '@/lib/weather/in-force';
import type { Units, Weather, WeatherNow, WeatherPeriod, WeatherWarning } from '@/lib/weather/types';
import { measuresOf } from '@/lib/weather/units';
import { periodName, skyWords } from '@/lib/weather/words';

/** Today and tomorrow, with their nights. */
const MAX_PERIODS = 4;

/** Text has neither colour nor shape, so the level is said in words, once. */
function warningItem(warning: WeatherWarning, { t, format }: SentenceWords, now: Millis): OutlineItem {
  const colour = t(`warning.colour.${warning.colour}`);
  const label = t('warning.label', { label: t(`warning.kind.${warning.kind}`, { colour }) });
  const isSaid = warning.title.toLowerCase().includes(colour.toLowerCase());
  const until = lastsUntil(warning, now);
  return {
    title: `⚠ ${isSaid ? '' : `${label} `}${[warning.title, warning.area].filter(Boolean).join(', ')}`,
    text: warning.text?.replace(/\s+/g, ' '),
    url: warning.url,
    source: [warning.issuer, until && t('warning.until', { time: format.clockZone(until) })]
      .filter(Boolean)
      .join(' · '),
  };
}

function nowItem(now: WeatherNow, units: Units, words: SentenceWords): OutlineItem | undefined {
  const { t, format } = words;
  const { temperature, speed } = measuresOf(units, t);
  const sky = [
    skyWords(now.condition, now.sky, words),
    now.temperature === undefined ? undefined : temperature(now.temperature),
  ]
    .filter(Boolean)
    .join(', ');
  if (sky === '') return undefined;
  const wind = now.windSpeed === undefined ? undefined : speed(now.windSpeed);
  const facts = [
    now.feelsLike !== undefined && t('weather.feels', { degrees: temperature(now.feelsLike) }),
    wind !== undefined && t('weather.wind', { wind: [now.windDirection, wind].filter(Boolean).join(' ') }),
    now.windGust !== undefined && t('weather.gust', { speed: speed(now.windGust) }),
    now.humidity !== undefined && t('weather.humidity', { percent: Math.round(now.humidity) }),
  ].filter((fact) => fact !== false);
  const seen = [now.station, now.observedAt === undefined ? undefined : format.clockZone(now.observedAt)];
  return {
    title: t('export.now', { condition: sky }),
    text: facts.join(' · ') || undefined,
    source: seen.filter(Boolean).join(', ') || undefined,
  };
}

function periodItem(period: WeatherPeriod, units: Units, words: SentenceWords): OutlineItem {
  const { temperature } = measuresOf(units, words.t);
  const sky = skyWords(period.short, period.sky, words);
  const numbers = [period.high, period.low].filter((value) => value !== undefined).map(temperature);
  const told = period.text === undefined ? [sky, ...numbers].filter(Boolean).join(', ') : sky;
  return { title: [periodName(period, words), told].filter(Boolean).join(': '), text: period.text };
}

/** Said only where a service has said it. */
const quietSky = ({ place, warningsAt }: Weather, { t }: SentenceWords): readonly OutlineItem[] =>
  warningsAt === undefined ? [] : [{ title: `${t('export.quiet-sky')}, ${place}` }];

/** The weather as bullets: warnings in force first, then what is measured, then the next periods. */
export function weatherOutline(weather: Weather, words: SentenceWords, now: Millis): Omit<OutlineSection, 'heading'> {
  const warnings = warningsInForce(weather, now).map((warning) => warningItem(warning, words, now));
  const observed = weather.now && nowItem(weather.now, weather.units, words);
  return {
    notes: [],
    items: [
      ...(warnings.length > 0 ? warnings : quietSky(weather, words)),
      ...(observed ? [observed] : []),
      ...weather.periods.slice(0, MAX_PERIODS).map((period) => periodItem(period, weather.units, words)),
      { title: weather.attribution, url: weather.url },
    ],
  };
}
