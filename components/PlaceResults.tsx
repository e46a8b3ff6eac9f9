import { useWords } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { PlaceSearch } from '@/lib/settings';
import type { Place } from '@/lib/weather/types';

type PlaceResultsProps = {
  readonly search: PlaceSearch | 'searching';
  readonly onChoose: (place: Place) => void;
  readonly onGrant: (host: string) => void;
};

/** What a search for a place found, to choose from, or why it found nothing. */
export function PlaceResults({ search, onChoose, onGrant }: PlaceResultsProps) {
  const words = useWords();
  const { t } = words;
  if (search === 'searching') return <p>{t('loading')}</p>;
  if (search.kind === 'refused') return <p>{t('place.refused')}</p>;
  if (search.kind === 'failed')
    return (
      <p>
        {t('place.failed', { host: search.host, cause: failureCause(search, words) })}{' '}
        {search.outcome === 'permission' && (
          <button type="button" class="text-button" onClick={() => onGrant(search.host)}>
            {t('place.allow', { host: search.host })}
          </button>
        )}
      </p>
    );
  if (search.places.length === 0) return <p>{t('place.none')}</p>;
  return (
    <ul class="places">
      {search.places.map((place) => (
        <li key={`${place.name}${place.latitude},${place.longitude}`}>
          <button type="button" class="text-button" onClick={() => onChoose(place)}>
            {[place.name, countryOf(place, words.language)].filter(Boolean).join(', ')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The country's name in the reader's language. */
function countryOf({ country }: Place, language: string): string | undefined {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return undefined;
  return new Intl.DisplayNames([language], { type: 'region' }).of(country);
}
