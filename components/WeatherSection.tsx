import './WeatherSection.css';
import { EmptyNote } from '@/components/EmptyNote';
import { headingId, SectionHead } from '@/components/SectionHead';
import { WeatherNowLine } from '@/components/WeatherNowLine';
import { WeatherPeriods } from '@/components/WeatherPeriods';
import { useWords } from '@/components/words';
import type { EmptyReason } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

type WeatherSectionProps = {
  readonly section: SectionView;
  readonly weather: Weather | undefined;
  readonly empty: EmptyReason;
  readonly now: Millis;
  readonly onGrant: () => void;
};

export function WeatherSection({ section, weather, empty, now, onGrant }: WeatherSectionProps) {
  return (
    <section
      class="weather-section slot-weather"
      id={section.id}
      data-section={section.id}
      data-weather
      aria-labelledby={headingId(section.id)}
    >
      <SectionHead section={section} />
      {weather ? (
        <div class="sheet">
          {weather.now && <WeatherNowLine observed={weather.now} now={now} />}
          {weather.periods.length > 0 && <WeatherPeriods periods={weather.periods} />}
          <Attribution weather={weather} now={now} />
        </div>
      ) : (
        <EmptyNote reason={empty} now={now} onGrant={onGrant} />
      )}
    </section>
  );
}

function Attribution({ weather, now }: { readonly weather: Weather; readonly now: Millis }) {
  const { t, format } = useWords();
  return (
    <p class="attribution">
      {weather.place}
      {weather.issuedAt !== undefined && ` · ${t('weather.issued', { time: format.storyTime(weather.issuedAt, now) })}`}
      <br />
      {weather.attribution} ·{' '}
      <a href={weather.url} rel="noreferrer noopener">
        {t('weather.full')}
      </a>
    </p>
  );
}
