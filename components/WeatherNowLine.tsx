import './WeatherNowLine.css';
import { degrees } from '@/components/degrees';
import { useWords, type Words } from '@/components/words';
import type { Millis } from '@/lib/time';
import type { WeatherNow } from '@/lib/weather/types';

type WeatherNowLineProps = {
  readonly observed: WeatherNow;
  readonly now: Millis;
  /** Temperature, sky and what it feels like; nothing else. */
  readonly short?: boolean;
};

/** What is measured now; what the station does not measure is left out. */
export function WeatherNowLine({ observed, now, short = false }: WeatherNowLineProps) {
  const words = useWords();
  const air = airFacts(observed, words);
  return (
    <div class="weather-now-line">
      {observed.temperature !== undefined && <p class="temperature">{degrees(observed.temperature)}</p>}
      <div class="felt">
        {observed.condition && <p class="condition">{observed.condition}</p>}
        <Facts facts={feltFacts(observed, words)} />
      </div>
      {!short && (
        <div class="air">
          {air.length > 0 && <Facts facts={air} />}
          <SeenLine observed={observed} now={now} />
        </div>
      )}
    </div>
  );
}

/** Each fact stays on one line. */
function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p>
      {facts.map((fact, index) => (
        <span key={fact}>
          {fact}
          {index < facts.length - 1 && ', '}
        </span>
      ))}
    </p>
  );
}

function SeenLine({ observed, now }: { readonly observed: WeatherNow; readonly now: Millis }) {
  const { t, format } = useWords();
  if (observed.observedAt === undefined) return <p class="seen">{observed.station}</p>;
  const time = format.storyTime(observed.observedAt, now);
  return (
    <p class="seen">
      {observed.station ? t('weather.seen-at', { station: observed.station, time }) : t('weather.seen', { time })}
    </p>
  );
}

function feltFacts({ feelsLike, windSpeed, windDirection, windGust }: WeatherNow, { t }: Words): string[] {
  const wind = [windDirection, windSpeed !== undefined && t('weather.speed', { speed: Math.round(windSpeed) })];
  return [
    feelsLike !== undefined && t('weather.feels', { degrees: degrees(feelsLike) }),
    windSpeed !== undefined && t('weather.wind', { wind: wind.filter(Boolean).join(' ') }),
    windGust !== undefined && t('weather.gust', { speed: Math.round(windGust) }),
  ].filter((fact) => fact !== false);
}

function airFacts({ humidity, pressure, visibility, airQuality }: WeatherNow, { t }: Words): string[] {
  return [
    humidity !== undefined && t('weather.humidity', { percent: Math.round(humidity) }),
    pressure !== undefined && t('weather.pressure', { pressure }),
    visibility !== undefined && t('weather.visibility', { distance: visibility }),
    airQuality !== undefined && t('weather.air', { index: airQuality }),
  ].filter((fact) => fact !== false);
}
