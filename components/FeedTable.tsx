import './FeedTable.css';
import { useSignal } from '@preact/signals';
import { conditionOf } from '@/components/feed-condition';
import { faultsNote, nextNote, paceNote } from '@/components/feed-notes';
import { useWords } from '@/components/words';
import type { FeedView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type FeedTableProps = {
  readonly feeds: readonly FeedView[];
  readonly now: Millis;
  /** The table's name. */
  readonly label: string;
  /** The one table of all feeds. */
  readonly isHealth?: boolean;
};

/** More rows than these are drawn when they are asked for: of thousands, every change would keep the page from answering. */
const MAX_ROWS = 200;

/** How each feed is: what the last attempt brought, and when the next one is. */
export function FeedTable({ feeds, now, label, isHealth = false }: FeedTableProps) {
  const { t } = useWords();
  const isWhole = useSignal(false);
  const shown = isWhole.value ? feeds : feeds.slice(0, MAX_ROWS);
  return (
    <>
      <table class="feed-table" data-feed-health={isHealth || undefined}>
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('feed.name')}</th>
            <th scope="col">{t('feed.state')}</th>
            <th scope="col">{t('feed.last-success')}</th>
            <th scope="col">{t('feed.newest')}</th>
            <th scope="col">{t('feed.next')}</th>
          </tr>
        </thead>
        <tbody data-options={isHealth || undefined}>
          {shown.map((feed) => (
            <FeedRow key={feed.id} feed={feed} now={now} isHealth={isHealth} />
          ))}
        </tbody>
      </table>
      {shown.length < feeds.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            isWhole.value = true;
          }}
        >
          {t('feed.all', { count: feeds.length })}
        </button>
      )}
    </>
  );
}

const SIGNS = { good: '●', waiting: '○', bad: '▲' } as const;

type FeedRowProps = { readonly feed: FeedView; readonly now: Millis; readonly isHealth: boolean };

function FeedRow({ feed, now, isHealth }: FeedRowProps) {
  const words = useWords();
  const { t } = words;
  const condition = conditionOf(feed);
  const faults = faultsNote(feed, words);
  return (
    <tr data-feed-url={isHealth ? feed.url : undefined} data-state={isHealth ? feed.state : undefined}>
      <th scope="row">
        <span class="feed">
          {feed.title}
          <a class="address" href={feed.url} title={feed.url} rel="noreferrer noopener">
            {feed.url.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        </span>
      </th>
      <td class="state" data-condition={condition}>
        <span aria-hidden="true">{SIGNS[condition]} </span>
        {t(`outcome.${feed.state}`, { status: String(feed.status ?? (feed.state === 'gone' ? 410 : '?')) })}
        {faults && <small>{faults}</small>}
      </td>
      <TimeCell label={t('feed.last-success')} at={feed.lastSuccessAt} now={now} />
      <TimeCell label={t('feed.newest')} at={feed.newestAt} now={now} note={paceNote(feed, words)} />
      <TimeCell label={t('feed.next')} at={feed.nextPollAt} now={now} note={nextNote(feed, now, words)} />
    </tr>
  );
}

type TimeCellProps = {
  /** Printed where the table is too narrow for its head. */
  readonly label: string;
  readonly at: Millis | undefined;
  readonly now: Millis;
  readonly note?: string;
};

function TimeCell({ label, at, now, note }: TimeCellProps) {
  const { format } = useWords();
  return (
    <td class="time">
      <span class="label" aria-hidden="true">
        {label}{' '}
      </span>
      {at === undefined ? (
        '–'
      ) : (
        <time dateTime={new Date(at).toISOString()} title={format.exact(at)}>
          {format.storyTime(at, now)}
        </time>
      )}
      {note && <small>{note}</small>}
    </td>
  );
}
