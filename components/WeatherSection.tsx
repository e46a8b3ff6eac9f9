import './WeatherSection.css';
import { EmptyNote } from '@/components/EmptyNote';
import { usePlaceWords } from '@/components/place-words';
import { headingId, SectionHead } from '@/components/SectionHead';
import { WeatherCurve } from '@/components/WeatherCurve';
import { WeatherDay } from '@/components/WeatherDay';
import { WeatherInFull } from '@/components/WeatherInFull';
import { WeatherNotes } from '@/components/WeatherNotes';
import { WeatherNowLine } from '@/components/WeatherNowLine';
import { WeatherPeriods } from '@/components/WeatherPeriods';
import { useWords, WordsContext } from '@/components/words';
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
        <WeatherSheet section={section} weather={weather} now={now} />
      ) : (
        <EmptyNote reason={empty} now={now} onGrant={onGrant} />
      )}
    </section>
  );
}

type WeatherSheetProps = { readonly section: SectionView; readonly weather: Weather; readonly now: Millis };

function WeatherSheet({ section, weather, now }: WeatherSheetProps) {
  const { words, timeZone, isElsewhere } = usePlaceWords(weather, now);
  const { now: observed, periods } = weather;
  return (
    <WordsContext.Provider value={words}>
      <div class="sheet">
        <div class="today">
          <WeatherNotes weather={weather} section={section} now={now} />
          {observed && <WeatherNowLine weather={{ ...weather, now: observed }} now={now} />}
          <WeatherCurve weather={weather} now={now} timeZone={timeZone} />
          <WeatherDay weather={weather} now={now} timeZone={timeZone} />
        </div>
        {periods.length > 0 && (
          <div class="ahead">
            <WeatherPeriods weather={weather} now={now} />
            <WeatherInFull weather={weather} now={now} />
          </div>
        )}
        <Attribution weather={weather} now={now} isElsewhere={isElsewhere} />
      </div>
    </WordsContext.Provider>
  );
}

type AttributionProps = { readonly weather: Weather; readonly now: Millis; readonly isElsewhere: boolean };

function Attribution({ weather, now, isElsewhere }: AttributionProps) {
  const { t, format } = useWords();
  const { place, issuedAt, attribution, url } = weather;
  const facts = [
    place,
    issuedAt !== undefined && t('weather.issued', { time: format.storyTime(issuedAt, now) }),
    isElsewhere && t('weather.zone', { zone: format.zone(now) }),
  ];
  return (
    <p class="attribution">
      {facts.filter(Boolean).join(' · ')} · {attribution} ·{' '}
      <a href={url} rel="noreferrer noopener">
        {t('weather.full')}
      </a>
    </p>
  );
}
