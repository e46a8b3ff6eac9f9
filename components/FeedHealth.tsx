import './FeedHealth.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type FeedDetailsActions, FeedDetailsPanel } from '@/components/FeedDetailsPanel';
import { FeedHealthFilter } from '@/components/FeedHealthFilter';
import { FeedTable } from '@/components/FeedTable';
import {
  type FeedKind,
  inOrder,
  isOfKind,
  nextSorting,
  type Sorting,
  says,
  sortingBy,
  WORST_FIRST,
} from '@/components/feed-order';
import { useFocusKept, useShown } from '@/components/open-feed';
import { Pager } from '@/components/Pager';
import { useWords } from '@/components/words';
import type { FeedDetails, FeedFacts, FeedNews } from '@/lib/feed-health';
import type { FeedView, SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

/** What is known of feeds besides their state, and what can be done for them. */
export type Health = {
  readonly facts: ReadonlyMap<string, FeedFacts>;
  readonly openId: string | undefined;
  readonly details: FeedDetails | undefined;
  readonly news: FeedNews | undefined;
  readonly actions: FeedDetailsActions & { open(id: string | undefined): void };
};

type FeedHealthProps = {
  /** Each once. */
  readonly feeds: readonly FeedView[];
  readonly places: readonly SectionView[];
  readonly now: Millis;
  readonly health: Health;
};

/**
 * So many stand together, more are cut into pages: of thousands, every change would keep the page from answering. Layout alone
 * takes a quarter of a millisecond for each.
 */
const AT_ONCE = 100;
const PAGE_ROWS = 50;
const pageSize = (total: number): number => (total <= AT_ONCE ? AT_ONCE : PAGE_ROWS);

/** How all feeds are, in whatever order, and what can be done for each. */
export function FeedHealth({ feeds, places, now, health }: FeedHealthProps) {
  const { t } = useWords();
  const text = useSignal('');
  const kind = useSignal<FeedKind>('all');
  const sorting = useSignal<Sorting>(WORST_FIRST);
  const page = useSignal(0);
  const { facts, openId, actions } = health;
  // An hour more or less makes no feed quiet; a minute would sort thousands anew.
  const hour = Math.floor(now / 3_600_000);
  const found = useMemo(() => {
    const isSought = says(text.value);
    const isLeft = (feed: FeedView) => isSought(feed) && isOfKind(feed, kind.value, { facts, now });
    // What is open stays, whatever becomes of it.
    const left = feeds.filter((feed) => feed.id === openId || isLeft(feed));
    return inOrder(left, sorting.value, facts);
  }, [feeds, facts, hour, openId, text.value, kind.value, sorting.value]);
  const size = pageSize(found.length);
  const last = Math.max(0, Math.ceil(found.length / size) - 1);
  const current = Math.min(page.value, last);
  useShown(found, openId, (place) => {
    page.value = Math.floor(place / size);
  });
  useFocusKept(found, openId);
  const change = (set: () => void) => {
    page.value = 0;
    set();
  };
  return (
    <div class="feed-health">
      <FeedHealthFilter
        feeds={feeds}
        foundCount={found.length}
        facts={facts}
        now={now}
        kind={kind}
        text={text}
        order={sorting.value.by}
        onChange={change}
        onSort={(by) => change(() => (sorting.value = sortingBy(by)))}
      />
      <FeedTable
        feeds={found.slice(current * size, (current + 1) * size)}
        facts={facts}
        now={now}
        label={t('feed-edit.health')}
        sorting={sorting.value}
        onSort={(by) => change(() => (sorting.value = nextSorting(sorting.value, by)))}
        details={{
          openId,
          onOpen: actions.open,
          of: (feed) => <FeedDetailsPanel feed={feed} places={places} now={now} {...health} />,
        }}
      />
      <Pager page={current} last={last} size={size} total={found.length} onPage={(to) => (page.value = to)} />
    </div>
  );
}
