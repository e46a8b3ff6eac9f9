import './WeatherNowLine.css';
import { SkyIcon } from '@/components/SkyIcon';
import { useWords, type Words } from '@/components/words';
import type { Millis } from '@/lib/time';
import { isDark } from '@/lib/weather/sun';
import type { Weather, WeatherNow } from '@/lib/weather/types';
import { type Measures, measuresOf } from '@/lib/weather/units';
import { skyWords } from '@/lib/weather/words';

type WeatherNowLineProps = {
  readonly weather: Weather & { readonly now: WeatherNow };
  readonly now: Millis;
  /** Temperature, sky and what it feels like; nothing else. */
  readonly short?: boolean;
};

/** What is measured now; what the station does not measure is left out. */
export function WeatherNowLine({ weather, now, short = false }: WeatherNowLineProps) {
  const words = useWords();
  const observed = weather.now;
  const measures = measuresOf(weather.units, words.t);
  const condition = skyWords(observed.condition, observed.sky, words);
  const air = airFacts(observed, measures, words);
  return (
    <div class="weather-now-line">
      {observed.temperature !== undefined && (
        <p class="temperature">
          {observed.sky && <SkyIcon sky={observed.sky} night={isDark(weather, now, weather.timeZone ?? 'UTC')} />}
          {measures.degrees(observed.temperature)}
        </p>
      )}
      <div class="felt">
        {condition && <p class="condition">{condition}</p>}
        <Facts facts={feltFacts(observed, measures, words)} />
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
  const { station, observedAt, modelled } = observed;
  if (observedAt === undefined) return <p class="seen">{station}</p>;
  const time = format.storyTime(observedAt, now);
  const seen = modelled ? t('weather.modelled', { time }) : t('weather.seen', { time });
  return <p class="seen">{station && !modelled ? t('weather.seen-at', { station, time }) : seen}</p>;
}

function feltFacts({ feelsLike, windSpeed, windDirection, windGust }: WeatherNow, m: Measures, { t }: Words): string[] {
  const wind = [windDirection, windSpeed !== undefined && m.speed(windSpeed)].filter(Boolean).join(' ');
  return [
    feelsLike !== undefined && t('weather.feels', { degrees: m.degrees(feelsLike) }),
    windSpeed !== undefined && t('weather.wind', { wind }),
    windGust !== undefined && t('weather.gust', { speed: m.speed(windGust) }),
  ].filter((fact) => fact !== false);
}

function airFacts({ humidity, pressure, visibility }: WeatherNow, m: Measures, { t }: Words): string[] {
  return [
    humidity !== undefined && t('weather.humidity', { percent: Math.round(humidity) }),
    pressure !== undefined && m.pressure(pressure),
    visibility !== undefined && t('weather.visibility', { distance: m.distance(visibility) }),
  ].filter((fact) => fact !== false);
}
