import './SectionIndex.css';
import { shortTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { SectionView } from '@/lib/settings';

type SectionIndexProps = {
  readonly sections: readonly SectionView[];
  /** Ids of sections without a story, printed grey. */
  readonly quiet: ReadonlySet<string>;
};

/** Links to the sections of the page. */
export function SectionIndex({ sections, quiet }: SectionIndexProps) {
  const { t } = useWords();
  return (
    <nav class="section-index screen-only" aria-label={t('index.label')}>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} class={quiet.has(section.id) ? 'quiet' : undefined}>
              {shortTitle(section, t)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
