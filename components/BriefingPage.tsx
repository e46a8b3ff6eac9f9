import type { ComponentChildren } from 'preact';
import { HostNotice } from '@/components/HostNotice';
import { Masthead } from '@/components/Masthead';
import { MissedStories } from '@/components/MissedStories';
import { PicturesContext } from '@/components/pictures';
import { type PlacedSection, placeSections, weatherOf } from '@/components/placed-sections';
import { type IndexEntry, SectionIndex } from '@/components/SectionIndex';
import { SharePiece } from '@/components/SharePiece';
import { Sheet } from '@/components/Sheet';
import { Warnings } from '@/components/WarningBanner';
import { useWords } from '@/components/words';
import type { Missed } from '@/lib/briefing/missed';
import type { ReceiptLists } from '@/lib/briefing/receipt-item';
import type { Edition } from '@/lib/briefing/types';
import type { PauseLength } from '@/lib/manners';
import type { Round, SectionView, Settings, ShareForm, ShareOutcome } from '@/lib/settings';
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
  /** Stories that came in since the edition was built. */
  readonly newCount: number;
  readonly online: boolean;
  /** Hosts that the browser withholds. */
  readonly missingHosts: readonly string[];
  /** Undefined where no edition was missed. */
  readonly missed?: Missed;
  /** The first run's panel, until the reader has left it. */
  readonly greeting?: ComponentChildren;
  /** What stands behind the receipt, once it is known. */
  readonly lists?: ReceiptLists;
  readonly actions: {
    update(): void;
    grantHosts(): void;
    openOptions(): void;
    share(form: ShareForm): Promise<ShareOutcome>;
    print(): void;
    /** Undefined on a page that only opens when it is asked for. */
    pause?: (length: PauseLength) => void;
  };
};

/** The whole briefing, from the warnings to the end line. */
export function BriefingPage(props: BriefingPageProps) {
  const { edition, weather, sections, settings, round, now, newCount, online, missingHosts, missed, lists, actions } =
    props;
  const { t } = useWords();
  const isKnown = sections.length > 0;
  const greeting = isKnown && !settings.greeted && props.greeting;
  const hasGreeting = Boolean(greeting);
  const hasMissed = missed !== undefined;
  const { sections: placed, end } = placeSections(edition, sections, {
    hasGreeting,
    hasMissed,
    folded: settings.foldedSections,
  });
  const weatherSection = weatherOf(sections);
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
          onPause={actions.pause}
        />
        {isKnown && <SectionIndex entries={indexOf(placed, weatherSection)} now={now} />}
        <HostNotice hosts={missingHosts} onGrant={actions.grantHosts} />
        <PicturesContext.Provider value={settings.pictures}>
          <Sheet
            edition={edition}
            placed={placed}
            end={end}
            isKnown={isKnown}
            weatherSection={weatherSection}
            weather={weather}
            now={now}
            online={online}
            lists={lists}
            actions={actions}
            missed={missed && <MissedStories missed={missed} now={now} />}
            share={<SharePiece onShare={actions.share} onPrint={actions.print} />}
            greeting={greeting}
          />
        </PicturesContext.Provider>
      </div>
    </div>
  );
}

/** What is still to come has no count yet. */
function indexOf(placed: readonly PlacedSection[], weather: SectionView | undefined): IndexEntry[] {
  const news = placed.map(({ section, printed, empty }): IndexEntry => {
    const isPending = !printed?.stories.length && empty.code === 'loading';
    return { section, empty, count: isPending ? undefined : (printed?.stories.length ?? 0) };
  });
  return [...(weather ? [{ section: weather, empty: { code: 'loading', done: 0, total: 0 } } as const] : []), ...news];
}
