import './WeatherPeriods.css';
import { degrees } from '@/components/degrees';
import { useWords } from '@/components/words';
import type { WeatherPeriod } from '@/lib/weather/types';

/** Four days and their nights: more than a morning needs; the service's own page has the rest. */
const MAX_PERIODS = 8;

export function WeatherPeriods({ periods }: { readonly periods: readonly WeatherPeriod[] }) {
  const { t } = useWords();
  return (
    <table class="weather-periods">
      <caption class="visually-hidden">{t('weather.periods')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('weather.period')}</th>
          <th scope="col">{t('weather.sky')}</th>
          <th scope="col">{t('weather.chance')}</th>
          <th scope="col">{t('weather.temperature')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.slice(0, MAX_PERIODS).map((period) => (
          <PeriodRow key={period.name} period={period} />
        ))}
      </tbody>
    </table>
  );
}

function PeriodRow({ period }: { readonly period: WeatherPeriod }) {
  const { t } = useWords();
  const sky = period.short ?? period.text;
  const temperatures = [period.high, period.low].filter((value) => value !== undefined).map(degrees);
  return (
    <tr>
      <th scope="row">{period.name}</th>
      {period.precipitation ? (
        <>
          <td>{sky}</td>
          <td class="number">{t('weather.percent', { percent: Math.round(period.precipitation) })}</td>
        </>
      ) : (
        <td colSpan={2}>{sky}</td>
      )}
      <td class="number">
        <b>{temperatures.join(' / ')}</b>
      </td>
    </tr>
  );
}
