import './SectionIndex.css';
import { shortTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { SectionView } from '@/lib/settings';

type SectionIndexProps = {
  readonly sections: readonly SectionView[];
  /** How many stories each prints, by its id; those without any are printed grey. */
  readonly counts: ReadonlyMap<string, number>;
};

/** Links to the sections of the page, with how much stands there. */
export function SectionIndex({ sections, counts }: SectionIndexProps) {
  const { t } = useWords();
  return (
    <nav class="section-index screen-only" aria-label={t('index.label')}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} class={counts.get(section.id) === 0 ? 'quiet' : undefined}>
              {shortTitle(section, t)} {counts.has(section.id) && <small>{counts.get(section.id)}</small>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
