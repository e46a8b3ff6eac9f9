import './WeatherNotes.css';
import { useWords, type Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FeedView, SectionView } from '@/lib/settings';
import { HOUR, type Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

/** A forecast is asked for every hour; one that is so old says so. */
const OLD_FORECAST: Millis = 2 * HOUR;
/** Warnings are asked for every ten minutes. */
const OLD_WARNINGS: Millis = HOUR;

type WeatherNotesProps = { readonly weather: Weather; readonly section: SectionView; readonly now: Millis };

/** What a reader must know to trust what stands here: how old it is, and whether anybody looks out for warnings. */
export function WeatherNotes({ weather, section, now }: WeatherNotesProps) {
  const words = useWords();
  const notes = [ageNote(weather, section.feeds, now, words), warningsNote(weather, now, words)];
  return notes
    .filter((note) => note !== undefined)
    .map((note) => (
      <p key={note} class="weather-note">
        {note}
      </p>
    ));
}

function ageNote(
  { fetchedAt = 0 }: Weather,
  feeds: readonly FeedView[],
  now: Millis,
  words: Words,
): string | undefined {
  if (now - fetchedAt < OLD_FORECAST) return undefined;
  const time = words.format.storyTime(fetchedAt, now);
  const failed = feeds.find(({ state }) => state !== 'ok' && state !== 'not-modified' && state !== 'waiting');
  if (!failed || failed.state === 'waiting') return words.t('weather.stale', { time });
  const cause = failureCause({ outcome: failed.state, status: failed.status }, words);
  return words.t('weather.stale-why', { time, cause });
}

function warningsNote({ isWarned, warningsAt }: Weather, now: Millis, { t, format }: Words): string | undefined {
  if (!isWarned) return t('weather.unwarned');
  if (warningsAt === undefined) return t('weather.unchecked');
  if (now - warningsAt < OLD_WARNINGS) return undefined;
  return t('weather.unchecked-since', { time: format.storyTime(warningsAt, now) });
}
