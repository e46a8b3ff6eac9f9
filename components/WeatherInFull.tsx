import './WeatherInFull.css';
import { airFacts, inFull } from '@/components/weather-facts';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { periodsAhead } from '@/lib/weather/ahead';
import type { Weather } from '@/lib/weather/types';
import { measuresOf } from '@/lib/weather/units';
import { periodName } from '@/lib/weather/words';

type WeatherInFullProps = { readonly weather: Weather; readonly now: Millis };

/** Everything the service says, behind a click: its own sentences tell more than a row of a table can. */
export function WeatherInFull({ weather, now }: WeatherInFullProps) {
  const words = useWords();
  const air = weather.now ? airFacts(weather.now, measuresOf(weather.units, words.t), words) : [];
  return (
    <details class="weather-in-full">
      <summary>{words.t('weather.in-full')}</summary>
      <dl>
        {air.length > 0 && (
          <div>
            <dt>{words.t('weather.now')}</dt>
            <dd>{air.join(', ')}</dd>
          </div>
        )}
        {periodsAhead(weather, now).map((period) => (
          <div key={`${period.day}${periodName(period, words)}`}>
            <dt>{periodName(period, words)}</dt>
            <dd>{inFull(period, weather.units, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
