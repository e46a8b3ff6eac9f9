import { DataGroup, type DataGroupProps } from '@/components/DataGroup';
import { IdentifyField } from '@/components/IdentifyField';
import { OptionsGroup } from '@/components/OptionsGroup';
import { WeatherForm } from '@/components/WeatherForm';
import { useWords } from '@/components/words';
import type { PlaceSearch, Settings } from '@/lib/settings';

export type OptionsEndProps = {
  readonly settings: Settings;
  readonly version: string;
  /** Hosts that the browser withholds. */
  readonly missingHosts: readonly string[];
  readonly data: DataGroupProps['data'];
  /** What the last search for a place came to. */
  readonly placeSearch?: PlaceSearch | 'searching';
  readonly actions: {
    setSettings(patch: Partial<Settings>): void;
    findPlaces(name: string): void;
    /** Inside a click. */
    grantHost(host: string): void;
    grantHosts(): void;
  };
};

/** The groups that are set once: weather, data and privacy, about. */
export function OptionsEnd({ settings, version, missingHosts, data, placeSearch, actions }: OptionsEndProps) {
  const { t } = useWords();
  return (
    <>
      <OptionsGroup id="weather">
        <WeatherForm
          settings={settings}
          search={placeSearch}
          onSearch={actions.findPlaces}
          onChange={actions.setSettings}
          onGrant={actions.grantHost}
        />
      </OptionsGroup>
      <OptionsGroup id="data">
        <div data-options>
          <DataGroup data={data} missingHosts={missingHosts} onGrant={actions.grantHosts} />
          <IdentifyField settings={settings} onChange={actions.setSettings} />
        </div>
      </OptionsGroup>
      <OptionsGroup id="about">
        <p>{t('about.text', { version })}</p>
        <p>{t('about.weather')}</p>
      </OptionsGroup>
    </>
  );
}
