import './NewsSection.css';
import { EmptyNote } from '@/components/EmptyNote';
import { FoldedStories } from '@/components/FoldedStories';
import { namedFailures } from '@/components/failure-note';
import { headingId, SectionHead } from '@/components/SectionHead';
import { SectionMore } from '@/components/SectionMore';
import { StoryCard } from '@/components/StoryCard';
import { type Place, placeClass } from '@/components/slots';
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
  readonly place: Place;
  /** Only its head is shown. */
  readonly isFolded?: boolean;
  readonly now: Millis;
  readonly onGrant: () => void;
};

export function NewsSection({ section, printed, empty, place, now, onGrant, isFolded }: NewsSectionProps) {
  const words = useWords();
  const stories = printed ? storiesWithin(printed, section.maxStories) : [];
  return (
    <section
      class={`news-section ${placeClass(place)}`}
      id={section.id}
      data-section={section.id}
      aria-labelledby={headingId(section.id)}
    >
      <SectionHead section={section} notes={printed && stories.length > 0 ? notesOf(printed, words) : []}>
        {printed && stories.length > 0 && <SectionMore section={section} printed={{ ...printed, stories }} />}
      </SectionHead>
      {isFolded && <FoldedStories sectionId={section.id} count={stories.length} />}
      {!isFolded && stories.length > 0 && <Stories stories={stories} isLead={place.slot === 'lead'} now={now} />}
      {stories.length === 0 && <EmptyNote reason={empty} now={now} onGrant={onGrant} />}
      {!isFolded && printed && stories.length > 0 && printed.failures.length > 0 && (
        <p class="failures">{namedFailures(printed.failures, printed.feedCount, words)}</p>
      )}
    </section>
  );
}

const notesOf = ({ windowHours }: EditionSection, { t }: Words): string[] =>
  windowHours === 24 ? [] : [t(`window.${windowHours}`)];

/** A section with more stories than that shows the first of them, and the others when they are asked for. */
const LONG = 10;
const AT_ONCE = 7;

type StoriesProps = { readonly stories: readonly Story[]; readonly isLead: boolean; readonly now: Millis };

function Stories({ stories, isLead, now }: StoriesProps) {
  const { t } = useWords();
  const [first, ...others] = stories.length > LONG ? stories.slice(0, AT_ONCE) : stories;
  const rest = stories.slice(others.length + 1);
  return (
    <>
      <div class="stories">
        {first && <StoryCard story={first} now={now} rank={isLead ? 'lead' : 'first'} />}
        {others.length > 0 && <Run stories={others} now={now} />}
      </div>
      {rest.length > 0 && (
        <details class="rest">
          <summary class="text-button">{t('more.rest', { count: rest.length })}</summary>
          <Run stories={rest} now={now} />
        </details>
      )}
    </>
  );
}

const Run = ({ stories, now }: Pick<StoriesProps, 'stories' | 'now'>) => (
  <div class="run">
    {stories.map((story) => (
      <StoryCard key={story.id} story={story} now={now} rank="plain" />
    ))}
  </div>
);
