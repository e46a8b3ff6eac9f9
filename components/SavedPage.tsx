import './SavedPage.css';
import { ArchiveTop } from '@/components/ArchiveTop';
import { Loading } from '@/components/Loading';
import { useWords } from '@/components/words';
import type { SavedStory } from '@/lib/briefing/saved';
import type { Millis } from '@/lib/time';

type SavedPageProps = {
  /** The latest first; undefined until they are read. */
  readonly saved: readonly SavedStory[] | undefined;
  readonly now: Millis;
  readonly onRemove: (story: SavedStory) => void;
};

/** What the reader keeps, by the day they saved it on. */
export function SavedPage({ saved, now, onRemove }: SavedPageProps) {
  const { t, format } = useWords();
  const days = Map.groupBy(saved ?? [], ({ savedAt }) => format.longDate(savedAt));
  return (
    <div class="saved-page page">
      <div class="page-body">
        <ArchiveTop title={t('saved.title')} />
        <main id="saved" data-saved-list>
          {!saved && <Loading />}
          <p role="status">{saved && t(saved.length === 0 ? 'saved.none' : 'saved.count', { count: saved.length })}</p>
          {[...days].map(([day, stories]) => (
            <section key={day} aria-label={day}>
              <h2>{day}</h2>
              <ol>
                {stories.map((story) => (
                  <SavedItem key={story.id} story={story} now={now} onRemove={() => onRemove(story)} />
                ))}
              </ol>
            </section>
          ))}
        </main>
      </div>
    </div>
  );
}

type SavedItemProps = { readonly story: SavedStory; readonly now: Millis; readonly onRemove: () => void };

function SavedItem({ story: { title, url, summary, publisher, at }, now, onRemove }: SavedItemProps) {
  const { t, format } = useWords();
  return (
    <li>
      <h3>
        <a href={url} rel="noreferrer noopener">
          {title}
        </a>
      </h3>
      {summary && <p class="summary">{summary}</p>}
      <p class="foot">
        <cite>{publisher}</cite>{' '}
        <time dateTime={new Date(at).toISOString()} title={format.exact(at)}>
          {format.shortDate(at, now)}
        </time>{' '}
        <button type="button" class="text-button screen-only" onClick={onRemove}>
          {t('saved.remove')}
          <span class="visually-hidden"> {title}</span>
        </button>
      </p>
    </li>
  );
}
