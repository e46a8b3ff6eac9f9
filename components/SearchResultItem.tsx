import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { excerpt, highlight } from '@/lib/search/highlight';
import type { SearchResult } from '@/lib/search/types';
import type { Millis } from '@/lib/time';

type SearchResultItemProps = {
  readonly result: SearchResult;
  readonly terms: readonly string[];
  readonly now: Millis;
};

/** One thing that was found: it opens its source, and says where it was shown. */
export function SearchResultItem({ result, terms, now }: SearchResultItemProps) {
  const { t, format } = useWords();
  const { title, url, text, publisher, at, section, shown } = result;
  const headline = <Marked text={title} terms={terms} />;
  return (
    <li data-result={result.id}>
      <h2>
        {url === undefined ? (
          headline
        ) : (
          <a href={url} rel="noreferrer noopener">
            {headline}
          </a>
        )}
      </h2>
      {text !== '' && (
        <p>
          <Marked text={excerpt(text, terms)} terms={terms} />
        </p>
      )}
      <p class="note">
        {publisher && <cite>{publisher}</cite>}
        <time dateTime={new Date(at).toISOString()} title={format.exact(at)}>
          {format.shortDate(at, now)}
        </time>
        {section && <span>{sectionTitle(section, t)}</span>}
        {shown && <ShownIn shown={shown} />}
      </p>
    </li>
  );
}

function ShownIn({ shown }: { readonly shown: NonNullable<SearchResult['shown']> }) {
  const { t, format } = useWords();
  if (shown.isCurrent) return <a href="#edition">{t('search.current')}</a>;
  const date = format.longDate(shown.at);
  return <a href={`#archive/${shown.id}`}>{t(shown.isOld ? 'search.imported' : 'search.shown', { date })}</a>;
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return (
    <>
      {highlight(text, terms).map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text))}
    </>
  );
}
