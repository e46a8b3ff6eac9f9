import './ArchivePage.css';
import { useSignal } from '@preact/signals';
import { ArchiveTop } from '@/components/ArchiveTop';
import { Loading } from '@/components/Loading';
import { useWords, type Words } from '@/components/words';
import type { Headline, PastEdition } from '@/lib/briefing/past';
import { type PastFound, searchPast } from '@/lib/briefing/search-past';

type ArchivePageProps = {
  /** The latest first; undefined until they are read. */
  readonly pasts: readonly PastEdition[] | undefined;
};

/** Headlines that stand for an edition nobody searches in. */
const FEW = 3;

/** Past editions by date, and a search through all of them. */
export function ArchivePage({ pasts }: ArchivePageProps) {
  const words = useWords();
  const { t } = words;
  const query = useSignal('');
  const found = searchPast(pasts ?? [], query.value);
  return (
    <div class="archive-page page">
      <div class="page-body">
        <ArchiveTop title={t('archive.title')} />
        <main id="archive">
          <div class="find">
            <label for="archive-query">{t('archive.search')}</label>
            <input
              id="archive-query"
              type="search"
              value={query.value}
              onInput={({ currentTarget }) => {
                query.value = currentTarget.value;
              }}
            />
            {!pasts && <Loading />}
            <p role="status">{pasts && outcome(pasts, found, query.value.trim(), words)}</p>
          </div>
          <ol>
            {found.map(({ past, headlines }) => (
              <Day
                key={past.id}
                past={past}
                headlines={query.value.trim() === '' ? headlines.slice(0, FEW) : headlines}
              />
            ))}
          </ol>
        </main>
      </div>
    </div>
  );
}

function outcome(pasts: readonly unknown[], found: readonly PastFound[], query: string, { t }: Words): string {
  if (pasts.length === 0) return t('archive.none');
  if (query === '') return t('archive.count', { count: pasts.length });
  const count = found.reduce((sum, { headlines }) => sum + headlines.length, 0);
  return count === 0 ? t('archive.nothing', { query }) : t('archive.found', { count });
}

function Day({ past, headlines }: { readonly past: PastEdition; readonly headlines: readonly Headline[] }) {
  const { format } = useWords();
  return (
    <li class="day" data-past={past.id}>
      <h2>
        <a href={`#archive/${past.id}`}>{format.longDate(past.at)}</a>
      </h2>
      <p class="note">
        <PastNote past={past} />
      </p>
      <ul>
        {headlines.map(({ title, url }) => (
          <li key={title}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} rel="noreferrer noopener">
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What kind of edition it was, and how long. */
function PastNote({ past }: { readonly past: PastEdition }) {
  const { t, format } = useWords();
  const { sections } = past.kind === 'imported' ? past.briefing : past.edition;
  const count = sections.reduce((sum, { stories }) => sum + stories.length, 0);
  const kind = past.kind === 'imported' ? t('archive.imported') : format.clockZone(past.at);
  return `${kind} · ${t('options.stories', { count })}`;
}
