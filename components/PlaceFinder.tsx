import './PlaceFinder.css';
import { PlaceResults } from '@/components/PlaceResults';
import { useWords } from '@/components/words';
import type { PlaceSearch, Settings } from '@/lib/settings';
import { placeOfAddress, readCoordinates } from '@/lib/weather/place';
import { servicesAt } from '@/lib/weather/providers';
import type { Place } from '@/lib/weather/types';

export type PlaceFinderProps = {
  readonly settings: Settings;
  /** What the last search of this visit came to. */
  readonly search: PlaceSearch | 'searching' | undefined;
  readonly onSearch: (name: string) => void;
  readonly onChange: (patch: Partial<Settings>) => void;
  /** Must be called inside a click. */
  readonly onGrant: (host: string) => void;
};

/** One box takes a name, coordinates or the address of a location feed. */
export function PlaceFinder({ settings, search, onSearch, onChange, onGrant }: PlaceFinderProps) {
  return (
    <div class="place-finder">
      <PlaceSearchForm
        onSubmit={(text) => {
          const patch = patchOf(text, settings);
          if (patch) onChange(patch);
          else onSearch(text);
        }}
      />
      <div role="status" data-place-search={search === 'searching' ? search : search?.kind}>
        {search && (
          <PlaceResults search={search} onChoose={(place) => onChange(patchFor(place, settings))} onGrant={onGrant} />
        )}
      </div>
    </div>
  );
}

/** A service that does not know the new place is given up. */
const patchFor = (place: Place, { weatherService }: Settings): Partial<Settings> => ({
  place,
  weatherAddress: undefined,
  weatherService: servicesAt(place).some(({ id }) => id === weatherService) ? weatherService : 'auto',
});

/** What a text means that names its place by itself. Undefined for a name, which has to be looked up. */
function patchOf(text: string, settings: Settings): Partial<Settings> | undefined {
  const pasted = placeOfAddress(text);
  const spot = pasted ?? readCoordinates(text);
  if (!spot) return undefined;
  const place = { ...spot, name: `${spot.latitude.toFixed(2)}, ${spot.longitude.toFixed(2)}`.replaceAll('-', '−') };
  return { ...patchFor(place, settings), weatherAddress: pasted && text.trim() };
}

function PlaceSearchForm({ onSubmit }: { readonly onSubmit: (text: string) => void }) {
  const { t } = useWords();
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('place');
        if (typeof text === 'string' && text.trim() !== '') onSubmit(text);
      }}
    >
      <label>
        <span>{t('place.search')}</span>
        <input type="search" name="place" autocomplete="off" spellcheck={false} aria-describedby="place-hint" />
      </label>
      <button type="submit">{t('place.find')}</button>
      <small id="place-hint">{t('place.hint')}</small>
    </form>
  );
}
