import { useState } from 'preact/hooks';
import { NewSectionForm } from '@/components/NewSectionForm';
import { SectionRow } from '@/components/SectionRow';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { type SectionPatch, type SectionView, WEATHER_SECTION } from '@/lib/settings';

type SectionListProps = {
  readonly sections: readonly SectionView[];
  readonly place: string;
  readonly actions: {
    change(section: SectionView, patch: SectionPatch): void;
    /** `toIndex` counts in `sections`, after the section is taken out. */
    move(section: SectionView, toIndex: number): void;
    reset(section: SectionView): void;
    remove(section: SectionView): void;
    add(title: string, says: readonly string[]): void;
  };
};

/** The sections in the order they are printed. The weather is always first, so it has no place to be moved to. */
export function SectionList({ sections, place, actions }: SectionListProps) {
  const { t } = useWords();
  const [dragged, setDragged] = useState<string>();
  const [moved, setMoved] = useState('');
  const firstIndex = sections[0]?.id === WEATHER_SECTION ? 1 : 0;

  const move = (section: SectionView, toIndex: number) => {
    if (toIndex < firstIndex || toIndex >= sections.length) return;
    setMoved(t('options.moved', { title: sectionTitle(section, t), position: toIndex + 1, count: sections.length }));
    actions.move(section, toIndex);
  };
  const dropOn = (index: number) => {
    const section = sections.find(({ id }) => id === dragged);
    setDragged(undefined);
    if (section) move(section, Math.max(firstIndex, index));
  };

  return (
    <>
      <ol data-options>
        {sections.map((section, index) => (
          <SectionRow
            key={section.id}
            section={section}
            place={place}
            canMove={{ up: index > firstIndex, down: index >= firstIndex && index < sections.length - 1 }}
            isDragged={section.id === dragged}
            actions={{
              change: (patch) => actions.change(section, patch),
              reset: () => actions.reset(section),
              remove: () => actions.remove(section),
              moveBy: (steps) => move(section, index + steps),
              dragStart: () => setDragged(section.id),
              dragEnd: () => setDragged(undefined),
              drop: () => dropOn(index),
            }}
          />
        ))}
      </ol>
      <NewSectionForm onAdd={actions.add} />
      <p role="status" class="visually-hidden">
        {moved}
      </p>
    </>
  );
}
