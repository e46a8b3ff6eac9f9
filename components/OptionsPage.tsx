import './OptionsPage.css';
import { FeedTable } from '@/components/FeedTable';
import { isFailing } from '@/components/feed-condition';
import { HostNotice } from '@/components/HostNotice';
import { Loading } from '@/components/Loading';
import type { NoticePatch } from '@/components/NoticeChoices';
import { OldBriefingsForm } from '@/components/OldBriefingsForm';
import { OpmlForm } from '@/components/OpmlForm';
import { ReaderWishes, type WishActions } from '@/components/ReaderWishes';
import { SectionList } from '@/components/SectionList';
import { SettingsForm } from '@/components/SettingsForm';
import { WeatherForm } from '@/components/WeatherForm';
import { useWords } from '@/components/words';
import type { FeedView, ImportReport, OldImportReport, PlaceSearch, SectionView, Settings } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type OptionsPageProps = {
  readonly sections: readonly SectionView[];
  readonly settings: Settings;
  readonly now: Millis;
  readonly missingHosts: readonly string[];
  /** What the last import of this visit came to. */
  readonly report?: ImportReport;
  /** The same for old text briefings. */
  readonly oldReport?: OldImportReport | 'undone';
  /** What the last search for a place came to. */
  readonly placeSearch?: PlaceSearch | 'searching';
  readonly actions: {
    setEnabled(id: string, on: boolean): void;
    /** `toIndex` counts in `sections`, after the section is taken out. */
    move(id: string, toIndex: number): void;
    setMaxStories(id: string, count: number): void;
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
  } & WishActions;
};

/** Everything the reader can choose. Each change counts at once; there is no button to save. */
export function OptionsPage(props: OptionsPageProps) {
  const { sections, settings, now, missingHosts, report, oldReport, placeSearch, actions } = props;
  const { t } = useWords();
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
        <main>
          <div class="aside">
            <p class="hint">{t('options.at-once')}</p>
            <SettingsForm settings={settings} onChange={actions.setSettings} onNotices={actions.setNotices} />
            <WeatherForm
              settings={settings}
              search={placeSearch}
              onSearch={actions.findPlaces}
              onChange={actions.setSettings}
              onGrant={actions.grantHost}
            />
            <ReaderWishes settings={settings} actions={actions} />
            <div class="data">
              <h2>{t('data.title')}</h2>
              <OpmlForm report={report} onImport={actions.importOpml} onExport={actions.exportOpml} />
              <OldBriefingsForm
                report={oldReport}
                onImport={actions.importOldBriefings}
                onUndo={actions.undoOldImport}
              />
            </div>
          </div>
          <section aria-labelledby="sections-heading">
            <h2 id="sections-heading">{t('options.sections')}</h2>
            {sections.length === 0 && <Loading />}
            <SectionList sections={sections} place={settings.place.name} now={now} actions={actions} />
          </section>
          <section class="health" aria-labelledby="health-heading">
            <h2 id="health-heading">{t('options.health')}</h2>
            <FeedTable feeds={failingFirst(eachFeedOnce(sections))} now={now} label={t('options.health')} isHealth />
          </section>
        </main>
      </div>
    </div>
  );
}

const failingFirst = (feeds: readonly FeedView[]): FeedView[] =>
  feeds.toSorted((a, b) => Number(isFailing(b)) - Number(isFailing(a)));

/** A feed may stand in several sections. */
const eachFeedOnce = (sections: readonly SectionView[]): FeedView[] => [
  ...new Map(sections.flatMap(({ feeds }) => feeds).map((feed) => [feed.id, feed])).values(),
];
