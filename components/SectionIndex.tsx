import './SectionIndex.css';
import { shortTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { emptySentence } from '@/lib/briefing/sentences';
import type { EmptyReason } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

/** A section of the page. */
export type IndexEntry = {
  readonly section: SectionView;
  /** How many stories it prints; undefined while that is not known, and where it prints something else. */
  readonly count?: number;
  /** Why it prints none. */
  readonly empty: EmptyReason;
};

/** Links to the sections of the page, with what is to be found there. One without stories is printed grey, and says why. */
export function SectionIndex({ entries, now }: { readonly entries: readonly IndexEntry[]; readonly now: Millis }) {
  const { t } = useWords();
  return (
    <nav class="section-index screen-only" aria-label={t('index.label')}>
      <ol>
        {entries.map((entry) => (
          <li key={entry.section.id}>
            <IndexLink entry={entry} now={now} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function IndexLink({ entry: { section, count, empty }, now }: { readonly entry: IndexEntry; readonly now: Millis }) {
  const words = useWords();
  const isQuiet = count === 0;
  return (
    <a
      href={`#${section.id}`}
      class={isQuiet ? 'quiet' : undefined}
      title={isQuiet ? emptySentence(empty, words, now) : undefined}
    >
      {shortTitle(section, words.t)}
      {count !== undefined && (
        <>
          <small aria-hidden="true"> {words.t('number', { value: count })}</small>
          <span class="visually-hidden">, {words.t('options.stories', { count })}</span>
        </>
      )}
    </a>
  );
}
