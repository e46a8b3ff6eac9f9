import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
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
  /** It is being asked, here or there: a second wish would hide what came of the first. */
  readonly isBusy: boolean;
  readonly actions: AddressActions;
};

/** Where a feed is asked, and where else it may be. */
export function FeedAddressForm({ feed, details, isBusy, actions }: FeedAddressFormProps) {
  const { t } = useWords();
  const draft = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const { moving, alternatives } = details;
  const text = draft.value ?? feed.url;
  // What was typed goes with the address that stood there; the field stays, so that the focus does.
  useEffect(() => {
    draft.value = undefined;
  }, [feed.url]);
  const ask = (address: string) => {
    if (!isBusy) actions.edit(feed, address);
  };
  /** What is pressed goes once it has served: where the new address will stand is the place to be. */
  const lead = (act: () => void) => () => {
    field.current?.focus();
    act();
  };
  return (
    <div class="feed-address">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <label>
          <span>{t('health.address')}</span>
          <input
            ref={field}
            type="text"
            inputMode="url"
            name="feed-new-address"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={hintId}
            value={text}
            onInput={({ currentTarget }) => {
              draft.value = currentTarget.value;
            }}
          />
        </label>
        <button type="submit" aria-disabled={isBusy}>
          {t('health.ask-there')}
        </button>
        <small id={hintId}>{t('health.address-hint')}</small>
      </form>
      {moving && (
        <p data-moving>
          {t(moving.isForEver ? 'health.moved-for-ever' : 'health.moved', { url: moving.url, count: moving.days })}{' '}
          <button
            type="button"
            class="text-button"
            aria-disabled={isBusy}
            onClick={lead(() => !isBusy && actions.useMoved(feed))}
          >
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
                <button
                  type="button"
                  class="text-button"
                  aria-disabled={isBusy}
                  aria-label={t('feed-edit.action-of', { action: t('health.replace'), title })}
                  onClick={lead(() => ask(url))}
                >
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
