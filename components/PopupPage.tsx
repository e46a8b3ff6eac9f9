import './PopupPage.css';
import { EditionRemark } from '@/components/EditionRemark';
import { EmptyNote } from '@/components/EmptyNote';
import { Loading } from '@/components/Loading';
import { PopupSection } from '@/components/PopupSection';
import { placeSections, weatherOf } from '@/components/placed-sections';
import { RefreshButton } from '@/components/RefreshButton';
import { SiteFeedsNote } from '@/components/SiteFeedsNote';
import { sectionTitle } from '@/components/section-title';
import { Warnings } from '@/components/WarningBanner';
import { WeatherNowLine } from '@/components/WeatherNowLine';
import { weatherAbsence } from '@/components/weather-absence';
import { useWords } from '@/components/words';
import { printedAt } from '@/lib/briefing/printed-at';
import type { Edition } from '@/lib/briefing/types';
import type { SiteFeeds } from '@/lib/feed-search';
import type { Round, SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

export type PopupPageProps = {
  readonly edition: Edition | undefined;
  readonly weather: Weather | undefined;
  readonly sections: readonly SectionView[];
  readonly round: Round | undefined;
  readonly now: Millis;
  readonly newCount: number;
  readonly online: boolean;
  /** What the page in front of the reader announces, once it was looked for. */
  readonly siteFeeds?: SiteFeeds;
  readonly actions: {
    refresh(): void;
    openBriefing(): void;
    openOptions(): void;
    openSidePanel(): void;
    findSiteFeeds(): void;
    addFeed(url: string): void;
  };
};

/** The edition at a glance: warnings, weather, and what each section opens with. */
export function PopupPage(props: PopupPageProps) {
  const { edition, weather, sections, round, now, newCount, online, siteFeeds, actions } = props;
  const { t } = useWords();
  const { sections: placed } = placeSections(edition, sections);
  const weatherSection = weatherOf(sections);
  const lead = placed.find(({ printed }) => printed?.stories.length);
  return (
    <div class="popup-page page-body">
      {weatherSection && <Warnings weather={weather} now={now} />}
      <PopupHead edition={edition} now={now} online={online} />
      {weatherSection && (
        <section
          class="weather"
          data-section={weatherSection.id}
          data-weather
          aria-label={sectionTitle(weatherSection, t)}
        >
          {weather?.now ? (
            <WeatherNowLine weather={{ ...weather, now: weather.now }} now={now} short />
          ) : (
            <EmptyNote reason={weatherAbsence(weatherSection, { online })} now={now} short />
          )}
        </section>
      )}
      <main data-edition-at={edition && printedAt(edition)}>
        {placed.map((one) => (
          <PopupSection key={one.section.id} placed={one} isLead={one === lead} now={now} />
        ))}
        {sections.length === 0 && <Loading />}
        {sections.length > 0 && placed.length === 0 && <EmptyNote reason={{ code: 'off' }} now={now} />}
      </main>
      <PopupFoot edition={edition} round={round} newCount={newCount} siteFeeds={siteFeeds} actions={actions} />
    </div>
  );
}

function PopupHead({ edition, now, online }: Pick<PopupPageProps, 'edition' | 'now' | 'online'>) {
  const { t, format } = useWords();
  return (
    <header>
      <h1>{t('app.name')}</h1>
      {edition?.sample && <b class="sample">{t('edition.sample')}</b>}
      <p>
        {format.longDate(edition ? printedAt(edition) : now)} ·{' '}
        {edition ? t('popup.edition', { time: format.clock(printedAt(edition)) }) : t('edition.none')}
      </p>
      <EditionRemark edition={edition} now={now} online={online} />
    </header>
  );
}

function PopupFoot({
  edition,
  round,
  newCount,
  siteFeeds,
  actions,
}: Pick<PopupPageProps, 'edition' | 'round' | 'newCount' | 'siteFeeds' | 'actions'>) {
  const { t } = useWords();
  return (
    <footer>
      <SiteFeedsNote found={siteFeeds} onAdd={actions.addFeed} />
      <button type="button" class="text-button" onClick={actions.openBriefing}>
        {edition ? t('popup.open', { count: edition.receipt.shown }) : t('popup.open-page')}
      </button>
      <button type="button" class="text-button" onClick={actions.openSidePanel}>
        {t('popup.side-panel')}
      </button>
      <button type="button" class="text-button" onClick={actions.openOptions}>
        {t('popup.options')}
      </button>
      <button type="button" class="text-button" onClick={actions.findSiteFeeds}>
        {t('add.site')}
      </button>
      <RefreshButton round={round} newCount={newCount} onRefresh={actions.refresh} />
    </footer>
  );
}
