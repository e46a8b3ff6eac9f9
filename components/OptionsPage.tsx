import './OptionsPage.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { AppearanceFields } from '@/components/AppearanceFields';
import { EditionFields } from '@/components/EditionFields';
import { FeedsGroup } from '@/components/FeedsGroup';
import { HostNotice } from '@/components/HostNotice';
import { IdentifyField } from '@/components/IdentifyField';
import { LanguageFields } from '@/components/LanguageFields';
import type { NoticePatch } from '@/components/NoticeChoices';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';
import { OptionsFinder } from '@/components/OptionsFinder';
import { OptionsGroup } from '@/components/OptionsGroup';
import { SectionList } from '@/components/SectionList';
import { WeatherForm } from '@/components/WeatherForm';
import { WordsGroup } from '@/components/WordsGroup';
import { useWords } from '@/components/words';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type {
  ImportReport,
  KnownFeed,
  OldImportReport,
  PlaceSearch,
  SectionView,
  Settings,
  WordPreview,
} from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type OptionsPageProps = {
  readonly sections: readonly SectionView[];
  readonly settings: Settings;
  readonly words: readonly ReaderWord[];
  /** All feeds that were ever known here. */
  readonly known: readonly KnownFeed[];
  readonly version: string;
  readonly now: Millis;
  readonly missingHosts: readonly string[];
  /** What the last import of this visit came to. */
  readonly report?: ImportReport;
  /** The same for old text briefings. */
  readonly oldReport?: OldImportReport | 'undone';
  /** What the last search for a place came to. */
  readonly placeSearch?: PlaceSearch | 'searching';
  /** What the word that is being written would do. */
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  readonly actions: OptionsActions;
};

export type OptionsActions = {
  readonly sections: ComponentProps<typeof SectionList>['actions'];
  readonly feeds: ComponentProps<typeof FeedsGroup>['actions'];
  readonly words: ComponentProps<typeof WordsGroup>['actions'];
  setSettings(patch: Partial<Settings>): void;
  findPlaces(name: string): void;
  /** Inside a click. */
  grantHost(host: string): void;
  setNotices(patch: NoticePatch): void;
  grantHosts(): void;
  importOpml(file: File): void;
  exportOpml(): void;
  importOldBriefings(files: readonly File[]): void;
  /** Undefined where there is nothing to take back. */
  undoOldImport?: () => void;
};

/** Everything the reader can choose, in one column. Each change counts at once; there is no button to save. */
export function OptionsPage(props: OptionsPageProps) {
  const { sections, settings, words, known, now, missingHosts, preview, actions } = props;
  const { t } = useWords();
  const groups = useRef<HTMLElement>(null);
  return (
    <div class="options-page page">
      <div class="page-body">
        <header class="top">
          <h1>{t('options.title')}</h1>
          <a class="text-button" href="/newtab.html#briefing">
            {t('options.back')}
          </a>
        </header>
        <HostNotice hosts={missingHosts} onGrant={actions.grantHosts} />
        <div class="columns">
          <OptionsFinder groups={groups} />
          <main ref={groups}>
            <p class="at-once">{t('options.at-once')}</p>
            <OptionsGroup id="sections">
              <SectionList sections={sections} place={settings.place.name} actions={actions.sections} />
            </OptionsGroup>
            <OptionsGroup id="feeds">
              <FeedsGroup sections={sections} known={known} now={now} actions={actions.feeds} />
            </OptionsGroup>
            <OptionsGroup id="edition">
              <EditionFields settings={settings} onChange={actions.setSettings} onNotices={actions.setNotices} />
            </OptionsGroup>
            <OptionsGroup id="appearance">
              <AppearanceFields settings={settings} onChange={actions.setSettings} />
              <LanguageFields settings={settings} onChange={actions.setSettings} />
            </OptionsGroup>
            <OptionsGroup id="words">
              <WordsGroup words={words} sections={sections} now={now} preview={preview} actions={actions.words} />
            </OptionsGroup>
            <LastGroups {...props} />
          </main>
        </div>
      </div>
    </div>
  );
}

function LastGroups({ settings, version, report, oldReport, placeSearch, actions }: OptionsPageProps) {
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
