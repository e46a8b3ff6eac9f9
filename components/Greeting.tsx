import './Greeting.css';
import { GreetingSections } from '@/components/GreetingSections';
import { PlaceFinder, type PlaceFinderProps } from '@/components/PlaceFinder';
import { useWords } from '@/components/words';
import { NEW_TAB_MODES } from '@/lib/manners';
import type { SectionView } from '@/lib/settings';

type GreetingProps = {
  readonly place: PlaceFinderProps;
  readonly sections: readonly SectionView[];
  readonly actions: { setEnabled(id: string, on: boolean): void; openOptions(): void; dismiss(): void };
};

/** The first run: what this is and the four things worth choosing, beside the edition that fills in meanwhile. */
export function Greeting({ place, sections, actions }: GreetingProps) {
  const { t } = useWords();
  const { settings, onChange } = place;
  const leave = () => {
    // The button goes away with the greeting: without a new place the focus would be lost.
    document.querySelector('main')?.focus({ preventScroll: true });
    actions.dismiss();
  };
  return (
    <section class="greeting screen-only" aria-labelledby="greeting-title">
      <header>
        <h2 id="greeting-title">{t('greeting.title')}</h2>
        <button type="button" class="text-button" onClick={leave}>
          {t('greeting.skip')}
        </button>
      </header>
      <p>{t('greeting.what')}</p>
      <p>{t('greeting.private')}</p>
      <label class="row">
        <span>{t('greeting.time')}</span>
        <input
          type="time"
          name="editionTime"
          required
          defaultValue={settings.editionTime}
          onChange={({ currentTarget: { value } }) => value && onChange({ editionTime: value })}
        />
      </label>
      <NewTabChoice {...place} />
      <GreetingSections sections={sections} onSet={actions.setEnabled} />
      <details class="place">
        <summary>
          {t('greeting.place')} <b>{settings.place.name}</b>
        </summary>
        <p>{t('greeting.asks')}</p>
        <PlaceFinder {...place} />
      </details>
      <p class="actions">
        <button type="button" class="close" onClick={leave}>
          {t('greeting.done')}
        </button>
        <button type="button" class="text-button" onClick={actions.openOptions}>
          {t('greeting.options')}
        </button>
      </p>
    </section>
  );
}

function NewTabChoice({ settings, onChange }: Pick<PlaceFinderProps, 'settings' | 'onChange'>) {
  const { t } = useWords();
  return (
    <fieldset class="new-tab">
      <legend>{t('settings.new-tab')}</legend>
      {NEW_TAB_MODES.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name="newTab"
            value={mode}
            defaultChecked={settings.newTab === mode}
            onChange={() => onChange({ newTab: mode })}
          />
          {t(`new-tab.${mode}`)}
        </label>
      ))}
    </fieldset>
  );
}
