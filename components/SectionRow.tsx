import './SectionRow.css';
import { FeedTable } from '@/components/FeedTable';
import { isFailing } from '@/components/feed-condition';
import { MoveControls } from '@/components/MoveControls';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { MAX_STORIES_CHOICES, type SectionView, WEATHER_SECTION } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type SectionRowProps = {
  readonly section: SectionView;
  readonly place: string;
  readonly now: Millis;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly isDragged: boolean;
  readonly actions: {
    setEnabled(on: boolean): void;
    setMaxStories(count: number): void;
    moveBy(steps: 1 | -1): void;
    dragStart(): void;
    dragEnd(): void;
    drop(): void;
  };
};

/** One section: its switch, its place in the order, how many stories it prints, and its feeds. */
export function SectionRow({ section, place, now, canMove, isDragged, actions }: SectionRowProps) {
  const { t } = useWords();
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
        {section.id === WEATHER_SECTION && <p>{t('options.weather', { place })}</p>}
      </div>
      <StoryCount section={section} title={title} onChoose={actions.setMaxStories} />
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is checked
        role="switch"
        aria-labelledby={titleId}
        checked={section.enabled}
        onChange={({ currentTarget }) => actions.setEnabled(currentTarget.checked)}
      />
      {section.feeds.length > 0 && (
        <details>
          <summary>
            <FeedFacts section={section} />
          </summary>
          <FeedTable feeds={section.feeds} now={now} label={title} />
        </details>
      )}
    </li>
  );
}

function FeedFacts({ section: { feeds, enabled } }: { readonly section: SectionView }) {
  const { t } = useWords();
  const failing = feeds.filter(isFailing).length;
  return (
    <>
      {t('options.feeds', { count: feeds.length })}
      {!enabled && ` · ${t('options.off')}`}
      {enabled && failing > 0 && <b> · ▲ {t('options.failing', { count: failing })}</b>}
    </>
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
