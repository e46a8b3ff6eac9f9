import './WeatherForm.css';
import { Choice } from '@/components/Field';
import { PlaceFinder, type PlaceFinderProps } from '@/components/PlaceFinder';
import { useWords } from '@/components/words';
import { servicesAt } from '@/lib/weather/providers';
import { type ServiceChoice, UNITS, WEATHER_SERVICES } from '@/lib/weather/types';

export type WeatherFormProps = PlaceFinderProps;

/** Where, by whom and in which units: one box takes a name, coordinates or the address of a location feed. */
export function WeatherForm({ settings, search, onSearch, onChange, onGrant }: WeatherFormProps) {
  const { t } = useWords();
  return (
    <fieldset class="weather-form">
      <legend>{t('section.weather')}</legend>
      <p data-place>{settings.place.name}</p>
      <PlaceFinder settings={settings} search={search} onSearch={onSearch} onChange={onChange} onGrant={onGrant} />
      {settings.weatherAddress === undefined ? (
        <ServiceSelect settings={settings} onChange={onChange} />
      ) : (
        <p class="pasted">
          {t('place.pasted')}{' '}
          <button type="button" class="text-button" onClick={() => onChange({ weatherAddress: undefined })}>
            {t('place.unpaste')}
          </button>
        </p>
      )}
      <UnitsSelect settings={settings} onChange={onChange} />
    </fieldset>
  );
}

type SelectProps = Pick<WeatherFormProps, 'settings' | 'onChange'>;

function ServiceSelect({ settings: { place, weatherService }, onChange }: SelectProps) {
  const { t } = useWords();
  const known = new Set(servicesAt(place).map(({ id }) => id));
  const choices: readonly ServiceChoice[] = ['auto', ...WEATHER_SERVICES.filter((id) => known.has(id))];
  return (
    <Choice
      name="weatherService"
      label={t('settings.weather-service')}
      value={weatherService}
      choices={choices.map((value) => ({ value, label: t(`service.${value}`) }))}
      onChoose={(chosen) => onChange({ weatherService: chosen })}
    />
  );
}

function UnitsSelect({ settings, onChange }: SelectProps) {
  const { t } = useWords();
  return (
    <Choice
      name="units"
      label={t('settings.units')}
      value={settings.units}
      choices={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
      onChoose={(units) => onChange({ units })}
    />
  );
}
