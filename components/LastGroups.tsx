import { IdentifyField } from '@/components/IdentifyField';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';
import { OptionsGroup } from '@/components/OptionsGroup';
import type { OptionsPageProps } from '@/components/options-props';
import { WeatherForm } from '@/components/WeatherForm';
import { useWords } from '@/components/words';

/** The options beside the news: the weather, what the reader brings and takes away, and what this is. */
export function LastGroups({ settings, version, report, oldReport, placeSearch, actions }: OptionsPageProps) {
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
