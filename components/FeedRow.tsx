import type { ComponentChildren } from 'preact';
import { conditionOf } from '@/components/feed-condition';
import { bareNote, faultsNote, nextNote, paceNote } from '@/components/feed-notes';
import { PaceLine } from '@/components/PaceLine';
import { TimeCell } from '@/components/TimeCell';
import { useWords } from '@/components/words';
import type { FeedFacts } from '@/lib/feed-health';
import { feedAnchor } from '@/lib/feed-path';
import type { FeedView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

const SIGNS = { good: '●', waiting: '○', bad: '▲' } as const;

/** Which feed's details are open, and what they are. */
export type RowDetails = {
  readonly openId: string | undefined;
  onOpen(id: string | undefined): void;
  of(feed: FeedView): ComponentChildren;
};

type FeedRowProps = {
  readonly feed: FeedView;
  readonly facts: FeedFacts | undefined;
  readonly now: Millis;
  readonly columnCount: number;
  readonly details: RowDetails | undefined;
};

/** A feed in the table of all feeds, and under it its details where they are open. */
export function FeedRow({ feed, facts, now, columnCount, details }: FeedRowProps) {
  const words = useWords();
  const { t } = words;
  const isOpen = details?.openId === feed.id;
  return (
    <>
      <tr data-feed-url={feed.url} data-state={feed.state} id={feedAnchor(feed.id)} data-open={isOpen || undefined}>
        <th scope="row">
          <span class="feed">
            {feed.title}
            <a class="address" href={feed.url} title={feed.url} rel="noreferrer noopener">
              {feed.url.replace(/^https?:\/\/(www\.)?/, '')}
            </a>
          </span>
        </th>
        <StateCell feed={feed} />
        <TimeCell label={t('feed.last-success')} at={feed.lastSuccessAt} now={now} />
        <TimeCell label={t('feed.newest')} at={feed.newestAt} now={now} />
        <td class="pace">
          {facts?.habits && <PaceLine habits={facts.habits} now={now} />}
          {feed.pace && <small>{paceNote(feed, words)}</small>}
        </td>
        <td class="bare">
          <span class="label">{t('feed.bare')} </span>
          {bareNote(facts, words) ?? '–'}
        </td>
        <TimeCell label={t('feed.next')} at={feed.nextPollAt} now={now} note={nextNote(feed, now, words)} />
        <td class="more">
          {details && feed.subscriptionId !== undefined && (
            <button
              type="button"
              class="text-button"
              aria-expanded={isOpen}
              aria-label={t('feed-edit.action-of', { action: t('feed.details'), title: feed.title })}
              onClick={() => details.onOpen(isOpen ? undefined : feed.id)}
            >
              {t('feed.details')}
            </button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="details" data-details-of={feed.id}>
          <td colSpan={columnCount}>{details.of(feed)}</td>
        </tr>
      )}
    </>
  );
}

function StateCell({ feed }: { readonly feed: FeedView }) {
  const words = useWords();
  const { t } = words;
  const condition = conditionOf(feed);
  const faults = faultsNote(feed, words);
  return (
    <td class="state" data-condition={feed.paused ? 'waiting' : condition}>
      <span aria-hidden="true">{SIGNS[condition]} </span>
      {feed.paused && `${t('feed-edit.paused')} · `}
      {t(`outcome.${feed.state}`, { status: String(feed.status ?? (feed.state === 'gone' ? 410 : '?')) })}
      {faults && <small>{faults}</small>}
    </td>
  );
}
