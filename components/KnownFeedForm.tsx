import './KnownFeedForm.css';
import { useWords } from '@/components/words';
import type { KnownFeed } from '@/lib/settings';

type KnownFeedFormProps = {
  /** Of the section. */
  readonly title: string;
  readonly feeds: readonly KnownFeed[];
  readonly onAdd: (feed: KnownFeed) => void;
};

/** Adds a feed that stands in another section, or was removed. */
export function KnownFeedForm({ title, feeds, onAdd }: KnownFeedFormProps) {
  const { t } = useWords();
  if (feeds.length === 0) return null;
  return (
    <form
      class="known-feed-form"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).get('feed');
        const feed = feeds.find(({ id }) => id === chosen);
        if (feed) onAdd(feed);
        event.currentTarget.reset();
      }}
    >
      <select name="feed" required aria-label={t('feed-edit.known-of', { title })}>
        <option value="">{t('feed-edit.known')}</option>
        {feeds.map(({ id, title: name, url }) => (
          <option key={id} value={id}>
            {name} – {url.replace(/^https?:\/\/(www\.)?/, '')}
          </option>
        ))}
      </select>
      <button type="submit">{t('feed-edit.add')}</button>
    </form>
  );
}
