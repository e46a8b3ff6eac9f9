import './WeatherPeriods.css';
import { SkyIcon } from '@/components/SkyIcon';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';
import type { Weather, WeatherPeriod } from '@/lib/weather/types';
import { type Measures, measuresOf } from '@/lib/weather/units';
import { periodName, skyWords } from '@/lib/weather/words';

/** Four days and their nights: more than a morning needs; the service's own page has the rest. */
const MAX_PERIODS = 8;

type WeatherPeriodsProps = { readonly weather: Weather; readonly now: Millis };

export function WeatherPeriods({ weather, now }: WeatherPeriodsProps) {
  const { t } = useWords();
  const measures = measuresOf(weather.units, t);
  const periods = weather.periods.filter(({ endsAt = now + 1 }) => endsAt > now).slice(0, MAX_PERIODS);
  return (
    <>
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
          {periods.map((period) => (
            <PeriodRow key={`${period.name ?? period.day}${period.night}`} period={period} measures={measures} />
          ))}
        </tbody>
      </table>
      <InFull periods={periods} />
    </>
  );
}

type PeriodRowProps = { readonly period: WeatherPeriod; readonly measures: Measures };

function PeriodRow({ period, measures }: PeriodRowProps) {
  const words = useWords();
  const sky = skyWords(period.short, period.sky, words) ?? period.text;
  const temperatures = [period.high, period.low].filter((value) => value !== undefined).map(measures.degrees);
  const precipitation = precipitationOf(period, measures, words.t);
  return (
    <tr>
      <th scope="row">{periodName(period, words)}</th>
      <td colSpan={precipitation === undefined ? 2 : undefined}>
        <span class="sky">
          <SkyIcon sky={period.sky} night={period.night} />
          {sky}
        </span>
      </td>
      {precipitation !== undefined && <td class="number">{precipitation}</td>}
      <td class="number">
        <b>{temperatures.join(' / ')}</b>
      </td>
    </tr>
  );
}

/** The chance, or where the service gives none the amount; nothing where nothing falls. */
function precipitationOf(
  { precipitation, amount = 0 }: WeatherPeriod,
  measures: Measures,
  t: ReturnType<typeof useWords>['t'],
): string | undefined {
  if (precipitation !== undefined)
    return precipitation > 0 ? t('weather.percent', { percent: Math.round(precipitation) }) : undefined;
  return amount >= 0.1 ? measures.amount(amount) : undefined;
}

/** The service's own sentences, which say more than a row of a table can. */
function InFull({ periods }: { readonly periods: readonly WeatherPeriod[] }) {
  const words = useWords();
  const told = periods.filter(({ text, short }) => text !== undefined && text !== short);
  if (told.length === 0) return null;
  return (
    <details class="weather-in-full">
      <summary>{words.t('weather.in-full')}</summary>
      <dl>
        {told.map((period) => (
          <div key={periodName(period, words)}>
            <dt>{periodName(period, words)}</dt>
            <dd>{period.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
