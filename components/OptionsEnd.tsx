import { IdentifyField } from '@/components/IdentifyField';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';
import { OptionsGroup } from '@/components/OptionsGroup';
import { WeatherForm } from '@/components/WeatherForm';
import { useWords } from '@/components/words';
import type { ImportReport, OldImportReport, PlaceSearch, Settings } from '@/lib/settings';

export type OptionsEndProps = {
  readonly settings: Settings;
  readonly version: string;
  /** What the last import of this visit came to. */
  readonly report?: ImportReport;
  /** The same for old text briefings. */
  readonly oldReport?: OldImportReport | 'undone';
  /** What the last search for a place came to. */
  readonly placeSearch?: PlaceSearch | 'searching';
  readonly actions: {
    setSettings(patch: Partial<Settings>): void;
    findPlaces(name: string): void;
    /** Inside a click. */
    grantHost(host: string): void;
    importOpml(file: File): void;
    exportOpml(): void;
    importOldBriefings(files: readonly File[]): void;
    /** Undefined where there is nothing to take back. */
    undoOldImport?: () => void;
  };
};

/** The groups that are set once: weather, data and privacy, about. */
export function OptionsEnd({ settings, version, report, oldReport, placeSearch, actions }: OptionsEndProps) {
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
          <OpmlForm report={report} onImport={actions.importOpml} onExport={actions.exportOpml} />
          <OldBriefingsForm report={oldReport} onImport={actions.importOldBriefings} onUndo={actions.undoOldImport} />
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
