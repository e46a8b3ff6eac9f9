import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { FEED_KINDS, FEED_ORDERS, type FeedKind, type FeedOrder, isOfKind } from '@/components/feed-order';
import { useWords } from '@/components/words';
import type { FeedFacts } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type FeedHealthFilterProps = {
  readonly feeds: readonly FeedView[];
  readonly facts: ReadonlyMap<string, FeedFacts>;
  readonly now: Millis;
  readonly foundCount: number;
  readonly kind: Signal<FeedKind>;
  readonly text: Signal<string>;
  readonly order: FeedOrder;
  readonly onChange: (set: () => void) => void;
  readonly onSort: (by: FeedOrder) => void;
};

/** Leaves of the table what the reader looks for. Kinds without a feed are not offered. */
export function FeedHealthFilter(props: FeedHealthFilterProps) {
  const { feeds, facts, now, foundCount, kind, text, order, onChange, onSort } = props;
  const { t } = useWords();
  // A minute more makes no feed quiet, and there may be thousands.
  const counted = useMemo(
    () =>
      FEED_KINDS.map((one) => ({
        kind: one,
        count: feeds.filter((feed) => isOfKind(feed, one, { facts, now })).length,
      })),
    [feeds, facts],
  );
  const isFiltered = kind.value !== 'all' || text.value.trim() !== '';
  return (
    <search class="filter">
      <label>
        <span>{t('health.find')}</span>
        <input
          type="search"
          name="find-feed"
          autocomplete="off"
          value={text.value}
          onInput={({ currentTarget: { value } }) =>
            onChange(() => {
              text.value = value;
            })
          }
        />
      </label>
      <label>
        <span>{t('health.show')}</span>
        <select
          name="feed-kind"
          value={kind.value}
          onChange={({ currentTarget: { value } }) =>
            onChange(() => {
              kind.value = FEED_KINDS.find((one) => one === value) ?? 'all';
            })
          }
        >
          {counted
            .filter((one) => one.kind === 'all' || one.count > 0 || one.kind === kind.value)
            .map((one) => (
              <option key={one.kind} value={one.kind} selected={one.kind === kind.value}>
                {t(`health.kind.${one.kind}`, { count: one.count })}
              </option>
            ))}
        </select>
      </label>
      <label class="order">
        <span>{t('health.order')}</span>
        <select
          name="feed-order"
          value={order}
          onChange={({ currentTarget: { value } }) => onSort(FEED_ORDERS.find((one) => one === value) ?? 'state')}
        >
          {FEED_ORDERS.map((one) => (
            <option key={one} value={one} selected={one === order}>
              {t(`health.by.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{isFiltered && t('health.found', { count: foundCount })}</p>
    </search>
  );
}
