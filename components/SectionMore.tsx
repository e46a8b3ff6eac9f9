import { MoreDetails } from '@/components/MoreDetails';
import { useReading } from '@/components/reading';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { EditionSection } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';

type SectionMoreProps = { readonly section: SectionView; readonly printed: EditionSection };

/** What can be done with a section as a whole. */
export function SectionMore({ section, printed }: SectionMoreProps) {
  const { t } = useWords();
  const reading = useReading();
  if (!reading) return null;
  const { menus } = reading;
  return (
    <MoreDetails of={sectionTitle(section, t)}>
      {(close) => menus && <menus.SectionMenu section={section} printed={printed} onDone={close} />}
    </MoreDetails>
  );
}
