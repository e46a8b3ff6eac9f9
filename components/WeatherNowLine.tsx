import './WeatherNowLine.css';
import { Fragment } from 'preact';
import { SkyIcon } from '@/components/SkyIcon';
import { feltFacts } from '@/components/weather-facts';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { isDark } from '@/lib/weather/sun';
import type { Weather, WeatherNow } from '@/lib/weather/types';
import { measuresOf } from '@/lib/weather/units';
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
  return (
    <div class="weather-now-line">
      {observed.temperature !== undefined && <p class="temperature">{measures.degrees(observed.temperature)}</p>}
      <div class="felt">
        {condition && (
          <p class="condition">
            {observed.sky && <SkyIcon sky={observed.sky} night={isDark(weather, now, weather.timeZone ?? 'UTC')} />}
            {condition}
          </p>
        )}
        <Facts facts={feltFacts(observed, measures, words)} />
      </div>
      {!short && <SeenLine observed={observed} now={now} />}
    </div>
  );
}

/** Each fact stays on one line. */
function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p>
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' '}
          <span>
            {fact}
            {index < facts.length - 1 && ','}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

function SeenLine({ observed, now }: { readonly observed: WeatherNow; readonly now: Millis }) {
  const { t, format } = useWords();
  const { station, observedAt, modelled } = observed;
  if (observedAt === undefined) return station ? <p class="seen">{station}</p> : null;
  const time = format.storyTime(observedAt, now);
  if (modelled) return <p class="seen">{t('weather.modelled', { time })}</p>;
  return <p class="seen">{station ? t('weather.seen-at', { station, time }) : t('weather.seen', { time })}</p>;
}
