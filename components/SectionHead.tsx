import './SectionHead.css';
import type { ComponentChildren } from 'preact';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { SectionView } from '@/lib/settings';

type SectionHeadProps = {
  readonly section: Pick<SectionView, 'id' | 'title'>;
  readonly notes?: readonly string[];
  /** What can be done with the section. */
  readonly children?: ComponentChildren;
};

export const headingId = (sectionId: string): string => `heading-${sectionId}`;

/** A section's title, and what there is to say about the section as a whole. */
export function SectionHead({ section, notes = [], children }: SectionHeadProps) {
  const { t } = useWords();
  return (
    <header class="section-head">
      <h2 id={headingId(section.id)}>{sectionTitle(section, t)}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {children}
    </header>
  );
}
