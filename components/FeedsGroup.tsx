import './FeedsGroup.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { AddFeed, type Finder } from '@/components/AddFeed';
import { FeedFacts } from '@/components/FeedFacts';
import { type FeedActions, FeedFields } from '@/components/FeedFields';
import { FeedHealth, type Health } from '@/components/FeedHealth';
import { KnownFeedForm } from '@/components/KnownFeedForm';
import { LazyDetails } from '@/components/LazyDetails';
import { Pager } from '@/components/Pager';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { type FeedView, type KnownFeed, type SectionView, WEATHER_SECTION } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type FeedsGroupProps = {
  readonly sections: readonly SectionView[];
  /** All feeds that were ever known here. */
  readonly known: readonly KnownFeed[];
  readonly finder: Finder;
  readonly health: Health;
  readonly now: Millis;
  readonly actions: FeedActions & { add(sectionId: string, feed: KnownFeed): void };
};

/** A feed may be added; then the feeds of each section, and how all of them are. */
export function FeedsGroup({ sections, known, finder, health, now, actions }: FeedsGroupProps) {
  const { t } = useWords();
  const feeds = useMemo(() => eachFeedOnce(sections), [sections]);
  const places = sections.filter(({ id }) => id !== WEATHER_SECTION);
  return (
    <>
      <div data-options>
        <AddFeed finder={finder} places={places} now={now} />
      </div>
      <div class="feeds-group" data-options>
        {places.map((section) => (
          <LazyDetails
            key={section.id}
            id={`feeds-${section.id}`}
            summary={
              <>
                <b>{sectionTitle(section, t)}</b> <FeedFacts section={section} />
              </>
            }
          >
            {() => <FeedsOf section={section} places={places} known={known} actions={actions} />}
          </LazyDetails>
        ))}
      </div>
      <h3 id="feed-health" tabIndex={-1}>
        {t('feed-edit.health')}
      </h3>
      <FeedHealth feeds={feeds} places={places} now={now} health={health} />
    </>
  );
}

/** So many feeds of a section can be changed at a glance; the fields of thousands would keep the page from answering. */
const PAGE_FEEDS = 50;

type FeedsOfProps = Pick<FeedsGroupProps, 'known' | 'actions'> & {
  readonly section: SectionView;
  readonly places: readonly SectionView[];
};

function FeedsOf({ section, places, known, actions }: FeedsOfProps) {
  const { t } = useWords();
  const page = useSignal(0);
  const here = new Set(section.feeds.map(({ id }) => id));
  const last = Math.max(0, Math.ceil(section.feeds.length / PAGE_FEEDS) - 1);
  const current = Math.min(page.value, last);
  return (
    <>
      {section.feeds.length === 0 ? (
        <p>{t('feed-edit.none')}</p>
      ) : (
        <ul>
          {section.feeds.slice(current * PAGE_FEEDS, (current + 1) * PAGE_FEEDS).map((feed) => (
            <FeedFields key={feed.id} feed={feed} sectionId={section.id} places={places} actions={actions} />
          ))}
        </ul>
      )}
      <Pager
        page={current}
        last={last}
        size={PAGE_FEEDS}
        total={section.feeds.length}
        onPage={(to) => {
          page.value = to;
        }}
      />
      <KnownFeedForm
        title={sectionTitle(section, t)}
        feeds={known.filter(({ id }) => !here.has(id))}
        onAdd={(feed) => actions.add(section.id, feed)}
      />
    </>
  );
}

/** A feed may stand in several sections; where it is paused in one of them it is asked for another. */
function eachFeedOnce(sections: readonly SectionView[]): FeedView[] {
  const feeds = new Map<string, FeedView>();
  for (const feed of sections.flatMap((section) => section.feeds))
    if (!feeds.has(feed.id) || !feed.paused) feeds.set(feed.id, feed);
  return [...feeds.values()];
}
