import './SectionRow.css';
import { FeedFacts } from '@/components/FeedFacts';
import { LazyDetails } from '@/components/LazyDetails';
import { MoveControls } from '@/components/MoveControls';
import { SectionFields } from '@/components/SectionFields';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { MAX_STORIES_CHOICES, type SectionPatch, type SectionView, WEATHER_SECTION } from '@/lib/settings';

type SectionRowProps = {
  readonly section: SectionView;
  readonly place: string;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly isDragged: boolean;
  readonly actions: {
    change(patch: SectionPatch): void;
    reset(): void;
    remove(): void;
    moveBy(steps: 1 | -1): void;
    dragStart(): void;
    dragEnd(): void;
    drop(): void;
  };
};

/** One section: its switch, its place in the order and how many stories it prints in sight, all else behind a click. */
export function SectionRow({ section, place, canMove, isDragged, actions }: SectionRowProps) {
  const { t, format } = useWords();
  const title = sectionTitle(section, t);
  const titleId = `title-${section.id}`;
  return (
    <li
      class="section-row"
      data-section-row={section.id}
      data-dragged={isDragged}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        actions.drop();
      }}
    >
      <MoveControls title={title} canMove={canMove} actions={actions} />
      <span class="emoji" aria-hidden="true">
        {section.emoji}
      </span>
      <div class="name">
        <h3 id={titleId}>{title}</h3>
        {section.id === WEATHER_SECTION ? (
          <p>{t('options.weather', { place })}</p>
        ) : (
          <p>
            {section.says &&
              `${t('options.by-words', { words: format.list(section.says.map((text) => t('word-edit.quoted', { text }))) })} · `}
            <a href={`#feeds-${section.id}`}>
              <FeedFacts section={section} />
            </a>
          </p>
        )}
      </div>
      <StoryCount section={section} title={title} onChoose={(maxStories) => actions.change({ maxStories })} />
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is checked
        role="switch"
        aria-labelledby={titleId}
        checked={section.enabled}
        onChange={({ currentTarget }) => actions.change({ enabled: currentTarget.checked })}
      />
      <LazyDetails
        summary={
          <>
            {t('section-edit.open')}
            <span class="visually-hidden"> {title}</span>
          </>
        }
      >
        {() => <SectionFields section={section} actions={actions} />}
      </LazyDetails>
    </li>
  );
}

type StoryCountProps = {
  readonly section: SectionView;
  readonly title: string;
  readonly onChoose: (count: number) => void;
};

function StoryCount({ section, title, onChoose }: StoryCountProps) {
  const { t } = useWords();
  if (section.id === WEATHER_SECTION) return null;
  return (
    <select
      class="count"
      aria-label={t('options.stories-of', { title })}
      value={section.maxStories}
      onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
    >
      {MAX_STORIES_CHOICES.map((count) => (
        <option key={count} value={count} selected={count === section.maxStories}>
          {t('options.stories', { count })}
        </option>
      ))}
    </select>
  );
}
