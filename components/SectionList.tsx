import { useState } from 'preact/hooks';
import { SectionRow } from '@/components/SectionRow';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { type SectionView, WEATHER_SECTION } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type SectionListProps = {
  readonly sections: readonly SectionView[];
  readonly place: string;
  readonly now: Millis;
  readonly actions: {
    setEnabled(id: string, on: boolean): void;
    move(id: string, toIndex: number): void;
    setMaxStories(id: string, count: number): void;
  };
};

/** The sections in the order they are printed. The weather is always first, so it has no place to be moved to. */
export function SectionList({ sections, place, now, actions }: SectionListProps) {
  const { t } = useWords();
  const [dragged, setDragged] = useState<string>();
  const [moved, setMoved] = useState('');
  const firstIndex = sections[0]?.id === WEATHER_SECTION ? 1 : 0;

  const move = (section: SectionView, toIndex: number) => {
    if (toIndex < firstIndex || toIndex >= sections.length) return;
    setMoved(t('options.moved', { title: sectionTitle(section, t), position: toIndex + 1, count: sections.length }));
    actions.move(section.id, toIndex);
  };
  const dropOn = (index: number) => {
    const section = sections.find(({ id }) => id === dragged);
    setDragged(undefined);
    if (section) move(section, Math.max(firstIndex, index));
  };

  return (
    <>
      <ol>
        {sections.map((section, index) => (
          <SectionRow
            key={section.id}
            section={section}
            place={place}
            now={now}
            canMove={{ up: index > firstIndex, down: index >= firstIndex && index < sections.length - 1 }}
            isDragged={section.id === dragged}
            actions={{
              setEnabled: (on) => actions.setEnabled(section.id, on),
              setMaxStories: (count) => actions.setMaxStories(section.id, count),
              moveBy: (steps) => move(section, index + steps),
              dragStart: () => setDragged(section.id),
              dragEnd: () => setDragged(undefined),
              drop: () => dropOn(index),
            }}
          />
        ))}
      </ol>
      <p role="status" class="visually-hidden">
        {moved}
      </p>
    </>
  );
}
