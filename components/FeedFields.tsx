import './FeedFields.css';
import { sectionTitle } from '@/components/section-title';
import { TextField } from '@/components/TextField';
import { useWords } from '@/components/words';
import type { FeedView, SectionView } from '@/lib/settings';

export type FeedActions = {
  rename(feed: FeedView, title: string): void;
  pause(feed: FeedView, options: { readonly paused: boolean }): void;
  move(feed: FeedView, sectionId: string): void;
  remove(feed: FeedView): void;
};

type FeedFieldsProps = {
  readonly feed: FeedView;
  readonly sectionId: string;
  /** Sections that it may move to, its own among them. */
  readonly places: readonly SectionView[];
  readonly actions: FeedActions;
};

/** A feed in its section: its name, where it stands, whether it is asked. */
export function FeedFields({ feed, sectionId, places, actions }: FeedFieldsProps) {
  const { t } = useWords();
  const { title, paused = false } = feed;
  const button = (action: 'pause' | 'resume' | 'remove', onClick: () => void) => (
    <button
      type="button"
      class="text-button"
      aria-label={t('feed-edit.action-of', { action: t(`feed-edit.${action}`), title })}
      onClick={onClick}
    >
      {t(`feed-edit.${action}`)}
    </button>
  );
  return (
    <li class="feed-fields" data-subscription={feed.subscriptionId} data-paused={paused}>
      <TextField
        name="feed-title"
        label={t('feed-edit.title-of', { title })}
        value={title}
        onCommit={(name) => name !== '' && actions.rename(feed, name)}
      />
      <select
        name="feed-section"
        aria-label={t('feed-edit.section-of', { title })}
        value={sectionId}
        onChange={({ currentTarget }) => actions.move(feed, currentTarget.value)}
      >
        {places.map((place) => (
          <option key={place.id} value={place.id} selected={place.id === sectionId}>
            {sectionTitle(place, t)}
          </option>
        ))}
      </select>
      <span class="actions">
        {button(paused ? 'resume' : 'pause', () => actions.pause(feed, { paused: !paused }))}
        {button('remove', () => actions.remove(feed))}
      </span>
      <a class="address" href={feed.url} title={feed.url} rel="noreferrer noopener">
        {paused && <b>{t('feed-edit.paused')} · </b>}
        {feed.url.replace(/^https?:\/\/(www\.)?/, '')}
      </a>
    </li>
  );
}
