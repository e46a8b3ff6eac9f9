import './NewsSection.css';
import { EmptyNote } from '@/components/EmptyNote';
import { headingId, SectionHead } from '@/components/SectionHead';
import { StoryCard } from '@/components/StoryCard';
import { useWords, type Words } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { EditionSection, EmptyReason, Story } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

/** How a section sits on the sheet; see `assets/styles/layout.css`. */
export type Slot = 'lead' | 'lead-alone' | 'half' | 'strip';

export type NewsSectionProps = {
  readonly section: SectionView;
  /** Undefined while the edition does not contain the section. */
  readonly printed: EditionSection | undefined;
  /** What to say when there is no story. */
  readonly empty: EmptyReason;
  readonly slot: Slot;
  readonly now: Millis;
  readonly onGrant: () => void;
};

/** Share of the lead section's other stories that stand in its side column, so that both columns end level. */
const SIDE_SHARE = 0.45;

export function NewsSection({ section, printed, empty, slot, now, onGrant }: NewsSectionProps) {
  const words = useWords();
  const stories = printed?.stories.slice(0, section.maxStories) ?? [];
  return (
    <section
      class={`news-section slot-${slot}`}
      id={section.id}
      data-section={section.id}
      aria-labelledby={headingId(section.id)}
    >
      <SectionHead section={section} notes={printed && stories.length > 0 ? notesOf(printed, words) : []} />
      {stories.length > 0 ? (
        <Stories stories={stories} isLead={slot === 'lead' || slot === 'lead-alone'} now={now} />
      ) : (
        <EmptyNote reason={empty} now={now} onGrant={onGrant} />
      )}
    </section>
  );
}

function notesOf({ windowHours, failures, feedCount }: EditionSection, words: Words): string[] {
  const { t, format } = words;
  const causes = [...new Set(failures.map((failure) => failureCause(failure, words)))];
  return [
    ...(windowHours === 24 ? [] : [t(`window.${windowHours}`)]),
    ...(failures.length === 0
      ? []
      : [t('failure.some', { failed: failures.length, count: feedCount, causes: format.list(causes) })]),
  ];
}

type StoriesProps = { readonly stories: readonly Story[]; readonly isLead: boolean; readonly now: Millis };

function Stories({ stories, isLead, now }: StoriesProps) {
  const sideCount = isLead ? Math.round((stories.length - 1) * SIDE_SHARE) : 0;
  const [first, rest, side] = [
    stories.slice(0, 1),
    stories.slice(1, stories.length - sideCount),
    stories.slice(stories.length - sideCount),
  ];
  const cards = (some: readonly Story[], rank: 'lead' | 'first' | 'plain') =>
    some.map((story) => <StoryCard key={story.id} story={story} now={now} rank={rank} />);
  return (
    <div class="stories">
      <div class="well">
        {cards(first, isLead ? 'lead' : 'first')}
        {rest.length > 0 && <div class="run">{cards(rest, 'plain')}</div>}
      </div>
      {side.length > 0 && <div class="run side">{cards(side, 'plain')}</div>}
    </div>
  );
}
