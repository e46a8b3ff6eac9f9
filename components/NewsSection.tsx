import './NewsSection.css';
import { EmptyNote } from '@/components/EmptyNote';
import { FoldedStories } from '@/components/FoldedStories';
import { namedFailures } from '@/components/failure-note';
import { headingId, SectionHead } from '@/components/SectionHead';
import { SectionMore } from '@/components/SectionMore';
import { StoryCard } from '@/components/StoryCard';
import type { Slot } from '@/components/slots';
import { useWords, type Words } from '@/components/words';
import { storiesWithin } from '@/lib/briefing/as-wanted';
import type { EditionSection, EmptyReason, Story } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type NewsSectionProps = {
  readonly section: SectionView;
  /** Undefined while the edition does not contain the section. */
  readonly printed: EditionSection | undefined;
  /** What to say when there is no story. */
  readonly empty: EmptyReason;
  readonly slot: Slot;
  /** Only its head is shown. */
  readonly isFolded?: boolean;
  readonly now: Millis;
  readonly onGrant: () => void;
};

export function NewsSection({ section, printed, empty, slot, now, onGrant, isFolded }: NewsSectionProps) {
  const words = useWords();
  const stories = printed ? storiesWithin(printed, section.maxStories) : [];
  return (
    <section
      class={`news-section slot-${slot}`}
      id={section.id}
      data-section={section.id}
      aria-labelledby={headingId(section.id)}
    >
      <SectionHead section={section} notes={printed && stories.length > 0 ? notesOf(printed, words) : []}>
        {printed && stories.length > 0 && <SectionMore section={section} printed={{ ...printed, stories }} />}
      </SectionHead>
      {isFolded && <FoldedStories sectionId={section.id} count={stories.length} />}
      {!isFolded && stories.length > 0 && <Stories stories={stories} isLead={slot === 'lead'} now={now} />}
      {stories.length === 0 && <EmptyNote reason={empty} now={now} onGrant={onGrant} />}
    </section>
  );
}

function notesOf({ windowHours, failures, feedCount }: EditionSection, words: Words): string[] {
  return [
    ...(windowHours === 24 ? [] : [words.t(`window.${windowHours}`)]),
    ...(failures.length === 0 ? [] : [namedFailures(failures, feedCount, words)]),
  ];
}

type StoriesProps = { readonly stories: readonly Story[]; readonly isLead: boolean; readonly now: Millis };

function Stories({ stories: [first, ...others], isLead, now }: StoriesProps) {
  return (
    <div class="stories">
      {first && <StoryCard story={first} now={now} rank={isLead ? 'lead' : 'first'} />}
      {others.length > 0 && (
        <div class="run">
          {others.map((story) => (
            <StoryCard key={story.id} story={story} now={now} rank="plain" />
          ))}
        </div>
      )}
    </div>
  );
}
