import './FeedTable.css';
import { FeedRow, type RowDetails } from '@/components/FeedRow';
import { type FeedOrder, type Sorting, WORST_FIRST } from '@/components/feed-order';
import { useWords } from '@/components/words';
import type { FeedFacts } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type FeedTableProps = {
  readonly feeds: readonly FeedView[];
  readonly now: Millis;
  /** The table's name. */
  readonly label: string;
  readonly facts?: ReadonlyMap<string, FeedFacts>;
  readonly sorting?: Sorting;
  readonly onSort?: (by: FeedOrder) => void;
  readonly details?: RowDetails;
};

const COLUMNS = [
  ['name', 'feed.name'],
  ['state', 'feed.state'],
  ['success', 'feed.last-success'],
  ['newest', 'feed.newest'],
  ['pace', 'feed.pace'],
  ['bare', 'feed.bare'],
  ['next', 'feed.next'],
] as const;

const ARROWS = { ascending: '↑', descending: '↓' } as const;

const NONE: ReadonlyMap<string, FeedFacts> = new Map();

/** How each feed is: what the last attempt brought, what it brings usually, and when the next one is. */
export function FeedTable({ feeds, now, label, facts = NONE, sorting = WORST_FIRST, onSort, details }: FeedTableProps) {
  const { t } = useWords();
  return (
    <table class="feed-table" data-feed-health>
      <caption class="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {COLUMNS.map(([by, words]) => (
            <th key={by} scope="col" class={by} aria-sort={sorting.by === by ? sorting.direction : undefined}>
              <button type="button" onClick={() => onSort?.(by)}>
                {t(words)}
                <span aria-hidden="true"> {sorting.by === by ? ARROWS[sorting.direction] : ''}</span>
              </button>
            </th>
          ))}
          <th scope="col" class="more">
            <span class="visually-hidden">{t('feed.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody data-options>
        {feeds.map((feed) => (
          <FeedRow
            key={feed.id}
            feed={feed}
            facts={facts.get(feed.id)}
            now={now}
            columnCount={COLUMNS.length + 1}
            details={details}
          />
        ))}
      </tbody>
    </table>
  );
}
