import './QuietPage.css';
import { Warnings } from '@/components/WarningBanner';
import { WeatherNowLine } from '@/components/WeatherNowLine';
import { useWords } from '@/components/words';
import { isPaused, type MannersSettings } from '@/lib/manners';
import { HOUR, type Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

type QuietPageProps = {
  readonly weather: Weather | undefined;
  readonly manners: MannersSettings;
  readonly now: Millis;
  readonly onResume: () => void;
};

/** How long the weather may stand on a page that is drawn from a copy; by the hour, so that it is the same page within one. */
const weatherUntil = (now: Millis): Millis => (Math.floor(now / HOUR) + 3) * HOUR;

/** A new tab on which the briefing was not asked for: the date, the weather, and the way to it. */
export function QuietPage({ weather, manners, now, onResume }: QuietPageProps) {
  const { t, format } = useWords();
  return (
    <main class="quiet-page page" data-quiet>
      <Warnings weather={weather} now={now} />
      <h1 data-today>{format.longDate(now)}</h1>
      {weather?.now && (
        <section data-weather data-until={weatherUntil(now)} aria-label={t('section.weather')}>
          <WeatherNowLine weather={{ ...weather, now: weather.now }} now={now} short />
        </section>
      )}
      <div class="ways">
        <a class="text-button" href="#briefing">
          {t('quiet.open')}
        </a>
        {isPaused(manners, now) && (
          <p data-until={manners.pausedUntil}>
            {t('quiet.paused', { time: format.storyTime(manners.pausedUntil, now) })}{' '}
            <button type="button" class="text-button" onClick={onResume}>
              {t('quiet.resume')}
            </button>
          </p>
        )}
      </div>
    </main>
  );
}
