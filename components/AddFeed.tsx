import './AddFeed.css';
import { useEffect, useRef } from 'preact/hooks';
import { FeedPreviewCard } from '@/components/FeedPreviewCard';
import { FinderNext } from '@/components/FinderNext';
import { finderSentence } from '@/components/finder-sentence';
import { useWords } from '@/components/words';
import type { FinderActions, FinderState } from '@/lib/feed-search';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type Finder = { readonly state: FinderState; readonly address: string; readonly actions: FinderActions };

type AddFeedProps = {
  readonly finder: Finder;
  /** Sections that a feed may be put into. */
  readonly places: readonly SectionView[];
  readonly now: Millis;
};

/** From the address of a site or a feed to a feed in a section. What is found is looked at before it is added. */
export function AddFeed({ finder: { state, address, actions }, places, now }: AddFeedProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const isAdded = state.kind === 'added';
  // The button that added it is gone; the next address may be typed.
  useEffect(() => {
    if (isAdded) field.current?.focus();
  }, [isAdded]);
  return (
    <section class="add-feed" id="add" aria-labelledby="add-heading">
      <h3 id="add-heading" tabIndex={-1}>
        {t('add.title')}
      </h3>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '') actions.find(address);
        }}
      >
        <label>
          <span>{t('add.address')}</span>
          <input
            ref={field}
            type="text"
            inputMode="url"
            name="feed-address"
            value={address}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby="add-hint"
            onInput={({ currentTarget }) => actions.type(currentTarget.value)}
          />
        </label>
        <button type="submit">{t('add.find')}</button>
        <small id="add-hint">{t('add.hint')}</small>
      </form>
      <p role="status" data-finder={state.kind}>
        {finderSentence(state, places, words)}
      </p>
      <FinderNext state={state} actions={actions} />
      {state.kind === 'found' && (
        <FeedPreviewCard key={state.preview.url} preview={state.preview} places={places} now={now} actions={actions} />
      )}
    </section>
  );
}
