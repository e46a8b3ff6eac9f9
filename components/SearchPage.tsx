import './SearchPage.css';
import { useRef } from 'preact/hooks';
import { SearchFields } from '@/components/SearchFields';
import { SearchResultItem } from '@/components/SearchResultItem';
import { useWords, type Words } from '@/components/words';
import type { SearchForm, SearchView } from '@/lib/search/form';
import { termsOf } from '@/lib/search/words';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type SearchPageProps = {
  readonly search: SearchView;
  readonly sections: readonly SectionView[];
  readonly now: Millis;
  readonly onFill: (patch: Partial<SearchForm>) => void;
  readonly onMore: () => void;
};

/** Everything that is stored, by its words. */
export function SearchPage({ search, sections, now, onFill, onMore }: SearchPageProps) {
  const words = useWords();
  const { t } = words;
  const { form, answer, progress } = search;
  const terms = termsOf(form.text);
  const page = useRef<HTMLElement>(null);
  return (
    <div class="search-page page">
      <div class="page-body">
        <header class="top">
          <h1>{t('search.title')}</h1>
          <nav aria-label={t('archive.title')}>
            <a href="#archive">{t('archive.title')}</a>
            <a href="#edition">{t('options.back')}</a>
          </nav>
        </header>
        <main id="search" ref={page} onKeyDown={(event) => walk(event, page.current)}>
          <SearchFields form={form} sections={sections} onFill={onFill} />
          <p role="status">{outcome(search, words)}</p>
          {progress && (
            <p class="note">
              <label>
                {t('search.indexing', progress)} <progress value={progress.done} max={progress.total} />
              </label>
            </p>
          )}
          <ol>
            {answer?.results.map((result) => (
              <SearchResultItem key={result.id} result={result} terms={terms} now={now} />
            ))}
          </ol>
          {answer && answer.results.length < answer.count && answer.results.length > 0 && (
            <button type="button" class="text-button" onClick={onMore}>
              {t('search.more')}
            </button>
          )}
        </main>
      </div>
    </div>
  );
}

function outcome({ form, answer, state }: SearchView, { t }: Words): string {
  if (state === 'failed') return t('search.failed');
  if (termsOf(form.text).length === 0) return t('search.hint');
  if (!answer) return '';
  if (answer.count > 0) return t('search.found', { count: answer.count });
  return state === 'ready' ? t('search.nothing', { query: form.text.trim() }) : '';
}

/** The arrows lead from the field to the results and through them. */
function walk(event: KeyboardEvent, page: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (!step || !page || !(target instanceof HTMLElement)) return;
  const stops = [...page.querySelectorAll<HTMLElement>('input[type="search"], [data-result] h2')].map(
    (stop) => stop.querySelector<HTMLElement>('a') ?? stop,
  );
  const at = stops.indexOf(target);
  if (at === -1) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
