import './WeatherPeriods.css';
import { SkyIcon } from '@/components/SkyIcon';
import { precipitationOf, temperaturesOf } from '@/components/weather-facts';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import { periodsAhead } from '@/lib/weather/ahead';
import type { Weather, WeatherPeriod } from '@/lib/weather/types';
import { type Measures, measuresOf } from '@/lib/weather/units';
import { periodName, skyWords } from '@/lib/weather/words';

/** Three days and their nights; beside the lead it shows two of them, and the rest stands behind a click. */
const MAX_PERIODS = 6;

type WeatherPeriodsProps = { readonly weather: Weather; readonly now: Millis };

export function WeatherPeriods({ weather, now }: WeatherPeriodsProps) {
  const words = useWords();
  const { t } = words;
  const measures = measuresOf(weather.units, t);
  return (
    <table class="weather-periods">
      <caption class="visually-hidden">{t('weather.periods')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('weather.period')}</th>
          <th scope="col">{t('weather.sky')}</th>
          <th scope="col">{t('weather.precipitation')}</th>
          <th scope="col">{t('weather.temperature')}</th>
        </tr>
      </thead>
      <tbody>
        {periodsAhead(weather, now)
          .slice(0, MAX_PERIODS)
          .map((period) => (
            <PeriodRow key={`${period.day}${periodName(period, words)}`} period={period} measures={measures} />
          ))}
      </tbody>
    </table>
  );
}

type PeriodRowProps = { readonly period: WeatherPeriod; readonly measures: Measures };

function PeriodRow({ period, measures }: PeriodRowProps) {
  const words = useWords();
  const precipitation = precipitationOf(period, measures, words);
  return (
    <tr data-until={period.endsAt}>
      <th scope="row">{periodName(period, words)}</th>
      <td colSpan={precipitation === undefined ? 2 : undefined}>
        <span class="sky">
          <SkyIcon sky={period.sky} night={period.night} />
          {skyWords(period.short, period.sky, words) ?? period.text}
        </span>
      </td>
      {precipitation !== undefined && <td class="number">{precipitation}</td>}
      <td class="number">
        <b>{temperaturesOf(period, measures)}</b>
      </td>
    </tr>
  );
}
