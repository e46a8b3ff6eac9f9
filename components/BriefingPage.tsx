import { Greeting } from '@/components/Greeting';
import { HostNotice } from '@/components/HostNotice';
import { Masthead } from '@/components/Masthead';
import { placeSections, weatherOf } from '@/components/placed-sections';
import { SectionIndex } from '@/components/SectionIndex';
import { Sheet } from '@/components/Sheet';
import { Warnings } from '@/components/WarningBanner';
import { useWords } from '@/components/words';
import type { Edition } from '@/lib/briefing/types';
import type { Round, SectionView, Settings } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

export type BriefingPageProps = {
  /** Undefined until the first one is compiled. */
  readonly edition: Edition | undefined;
  readonly weather: Weather | undefined;
  /** In the reader's order, with the switches as they are now. */
  readonly sections: readonly SectionView[];
  readonly settings: Settings;
  readonly round: Round | undefined;
  readonly now: Millis;
  /** Entries newer than the edition. */
  readonly newCount: number;
  readonly online: boolean;
  /** Hosts that the browser withholds. */
  readonly missingHosts: readonly string[];
  readonly actions: {
    update(): void;
    grantHosts(): void;
    dismissGreeting(): void;
    openOptions(): void;
  };
};

/** The whole briefing, from the warnings to the end line. */
export function BriefingPage(props: BriefingPageProps) {
  const { edition, weather, sections, settings, round, now, newCount, online, missingHosts, actions } = props;
  const { t } = useWords();
  const isKnown = sections.length > 0;
  const hasGreeting = isKnown && !settings.greeted;
  const placed = placeSections(edition, sections, { hasGreeting });
  const weatherSection = weatherOf(sections);
  const shown = [...(weatherSection ? [weatherSection] : []), ...placed.map(({ section }) => section)];
  const quiet = new Set(placed.filter(({ printed }) => !printed?.stories.length).map(({ section }) => section.id));
  return (
    <div class="briefing-page page">
      <a class="skip-link" href="#edition">
        {t('index.skip')}
      </a>
      <div class="page-body">
        {weatherSection && <Warnings weather={weather} now={now} />}
        <Masthead
          edition={edition}
          place={settings.place.name}
          now={now}
          round={round}
          newCount={newCount}
          online={online}
          onUpdate={actions.update}
        />
        {isKnown && <SectionIndex sections={shown} quiet={quiet} />}
        <HostNotice hosts={missingHosts} onGrant={actions.grantHosts} />
        <Sheet
          edition={edition}
          placed={placed}
          isKnown={isKnown}
          weatherSection={weatherSection}
          weather={weather}
          now={now}
          online={online}
          actions={actions}
          greeting={
            hasGreeting && (
              <Greeting settings={settings} onOptions={actions.openOptions} onDismiss={actions.dismissGreeting} />
            )
          }
        />
      </div>
    </div>
  );
}
