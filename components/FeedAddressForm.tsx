import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useWords } from '@/components/words';
import type { FeedDetails } from '@/lib/feed-health';
import type { FeedView } from '@/lib/settings';

export type AddressActions = {
  /** These three inside a click: the browser may have to be asked for a host. */
  edit(feed: FeedView, address: string): void;
  again(feed: FeedView): void;
  useMoved(feed: FeedView): void;
};

type FeedAddressFormProps = {
  readonly feed: FeedView;
  readonly details: FeedDetails;
  readonly actions: AddressActions;
};

/** Where a feed is asked, and where else it may be. */
export function FeedAddressForm({ feed, details, actions }: FeedAddressFormProps) {
  const { t } = useWords();
  const draft = useSignal<string | undefined>(undefined);
  const hintId = useId();
  const { moving, alternatives } = details;
  return (
    <div class="feed-address">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.edit(feed, draft.value ?? feed.url);
        }}
      >
        <label>
          <span>{t('health.address')}</span>
          <input
            type="text"
            inputMode="url"
            name="feed-new-address"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={hintId}
            value={draft.value ?? feed.url}
            onInput={({ currentTarget }) => {
              draft.value = currentTarget.value;
            }}
          />
        </label>
        <button type="submit">{t('health.ask-there')}</button>
        <small id={hintId}>{t('health.address-hint')}</small>
      </form>
      {moving && (
        <p data-moving>
          {t(moving.isForEver ? 'health.moved-for-ever' : 'health.moved', { url: moving.url, count: moving.days })}{' '}
          <button type="button" class="text-button" onClick={() => actions.useMoved(feed)}>
            {t('health.use-moved')}
          </button>
        </p>
      )}
      {alternatives.length > 0 && (
        <div data-alternatives>
          <p>{t('health.alternatives')}</p>
          <ul>
            {alternatives.map(({ url, title }) => (
              <li key={url}>
                <span>
                  {title} <small>{url}</small>
                </span>{' '}
                <button type="button" class="text-button" onClick={() => actions.edit(feed, url)}>
                  {t('health.replace')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
