import './FeedPreviewCard.css';
import { useSignal } from '@preact/signals';
import { Field } from '@/components/Field';
import { PreviewFacts } from '@/components/PreviewFacts';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { FeedPreview, FinderActions } from '@/lib/feed-search';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type FeedPreviewCardProps = {
  readonly preview: FeedPreview;
  readonly places: readonly SectionView[];
  readonly now: Millis;
  readonly actions: Pick<FinderActions, 'add' | 'clear'>;
};

/** A feed before it is added: what it would bring, under which name, and where it would stand. */
export function FeedPreviewCard({ preview, places, now, actions }: FeedPreviewCardProps) {
  const { t, format } = useWords();
  const name = useSignal(preview.title);
  const first = places.find(({ enabled }) => enabled)?.id ?? places[0]?.id ?? '';
  const section = useSignal(places.some(({ id }) => id === preview.sectionId) ? preview.sectionId : first);
  return (
    <article class="feed-preview" data-preview={preview.url}>
      <h4>{preview.title}</h4>
      <PreviewFacts preview={preview} />
      {preview.items.length > 0 && (
        <ol aria-label={t('add.latest')}>
          {preview.items.map(({ title, url, at }) => (
            <li key={url ?? title}>
              {url ? (
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {title}
                </a>
              ) : (
                title
              )}
              {at !== undefined && <time dateTime={new Date(at).toISOString()}>{format.shortDate(at, now)}</time>}
            </li>
          ))}
        </ol>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.add(section.value ?? first, name.value.trim() || preview.title);
        }}
      >
        <Field label={t('feed-edit.title')}>
          <input
            type="text"
            name="new-feed-title"
            value={name.value}
            autocomplete="off"
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </Field>
        <Field label={t('feed-edit.section')}>
          <select
            name="new-feed-section"
            value={section.value}
            onChange={({ currentTarget }) => {
              section.value = currentTarget.value;
            }}
          >
            {places.map((place) => (
              <option key={place.id} value={place.id} selected={place.id === section.value}>
                {sectionTitle(place, t)}
              </option>
            ))}
          </select>
        </Field>
        <p class="next">
          <button type="submit">{t('add.add')}</button>
          <button type="button" class="text-button" onClick={actions.clear}>
            {t('add.cancel')}
          </button>
        </p>
      </form>
    </article>
  );
}
