import './FeedDetailsPanel.css';
import { type AddressActions, FeedAddressForm } from '@/components/FeedAddressForm';
import { FeedAttempts } from '@/components/FeedAttempts';
import { FeedNewsNote } from '@/components/FeedNewsNote';
import { faultsNote } from '@/components/feed-notes';
import { feedReport } from '@/components/feed-report';
import { useWords } from '@/components/words';
import type { FeedDetails, FeedNews } from '@/lib/feed-health';
import type { FeedView, SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type FeedDetailsActions = AddressActions & {
  tryNow(feed: FeedView): void;
  pause(feed: FeedView, options: { readonly paused: boolean }): void;
  remove(feed: FeedView): void;
  copy(text: string): void;
};

type FeedDetailsPanelProps = {
  readonly feed: FeedView;
  /** Undefined until the store has answered. */
  readonly details: FeedDetails | undefined;
  readonly news: FeedNews | undefined;
  readonly places: readonly SectionView[];
  readonly now: Millis;
  readonly actions: FeedDetailsActions;
};

/** All about one feed, and what can be done for it. */
export function FeedDetailsPanel({ feed, details, news, places, now, actions }: FeedDetailsPanelProps) {
  const words = useWords();
  const { t } = words;
  const { title, paused = false } = feed;
  const isBusy = news?.feedId === feed.id && (news.kind === 'trying' || news.kind === 'changing');
  return (
    <section class="feed-details" aria-label={t('health.details-of', { title })}>
      <p class="actions">
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && actions.tryNow(feed)}>
          {t('health.try')}
        </button>
        <button type="button" onClick={() => actions.pause(feed, { paused: !paused })}>
          {t(paused ? 'feed-edit.resume' : 'feed-edit.pause')}
        </button>
        <button type="button" onClick={() => actions.remove(feed)}>
          {t('feed-edit.remove')}
        </button>
        {details && (
          <button type="button" onClick={() => actions.copy(feedReport({ feed, details, now, words }))}>
            {t('health.copy')}
          </button>
        )}
      </p>
      <FeedNewsNote feed={feed} news={news} places={places} now={now} actions={actions} />
      {details && (
        <>
          <FeedAddressForm feed={feed} details={details} isBusy={isBusy} actions={actions} />
          <Answer feed={feed} details={details} />
          <FeedAttempts attempts={details.attempts} title={title} now={now} />
        </>
      )}
    </section>
  );
}

/** What the server and the document said of themselves. */
function Answer({ feed, details }: { readonly feed: FeedView; readonly details: FeedDetails }) {
  const words = useWords();
  const { t } = words;
  const { headers, instead, siteUrl } = details;
  const faults = faultsNote(feed, words);
  return (
    <dl>
      {siteUrl && (
        <div>
          <dt>{t('health.site')}</dt>
          <dd>
            <a href={siteUrl} rel="noreferrer noopener">
              {siteUrl}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('health.said')}</dt>
        <dd>{(instead && t(`health.instead.${insteadOf(instead)}`)) ?? faults ?? t('health.no-faults')}</dd>
      </div>
      {Object.entries(headers).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const INSTEAD = ['empty', 'html', 'json', 'xml'] as const;
const insteadOf = (code: string) => INSTEAD.find((one) => one === code) ?? 'other';
