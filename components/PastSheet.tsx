import type { ComponentChildren } from 'preact';
import { Column } from '@/components/Column';
import { EmptyNote } from '@/components/EmptyNote';
import { OldStoryCard } from '@/components/OldStoryCard';
import { headingId, SectionHead } from '@/components/SectionHead';
import { StoryCard } from '@/components/StoryCard';
import { columnsOf, placeClass, placesOf, type Slot } from '@/components/slots';
import type { StoryRank } from '@/components/story-rank';
import { useWords } from '@/components/words';
import type { OldBriefing } from '@/lib/briefing/archive';
import type { PastEdition } from '@/lib/briefing/past';
import type { EditionSection, Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

type OldSection = OldBriefing['sections'][number];

/** Several publishers have it. */
const isTold = (story: Story | OldSection['stories'][number]): boolean => 'also' in story && story.also.length > 0;

/** The sections of a past edition, in the places that today's would take. */
export function PastSheet({ past, now }: { readonly past: PastEdition; readonly now: Millis }) {
  const sections: readonly (EditionSection | OldSection)[] =
    past.kind === 'imported' ? past.briefing.sections : past.edition.sections;
  const { of, end } = placesOf(
    sections.map(({ id, stories }) => ({ id, storyCount: stories.length, toldCount: stories.filter(isTold).length })),
    { hasEnd: false },
  );
  const placed = sections.map((section) => ({ section, place: of.get(section.id) ?? end }));
  return (
    <div class="edition">
      {columnsOf(placed).map((column) => (
        <Column key={column.sections[0]?.section.id} place={column.place}>
          {column.sections.map(({ section, place }) => (
            <section
              key={section.id}
              class={`news-section ${placeClass(place)}`}
              data-section={section.id}
              aria-labelledby={headingId(section.id)}
            >
              <SectionHead section={section} />
              {'compiledAt' in section ? (
                <Printed section={section} slot={place.slot} at={past.at} now={now} />
              ) : (
                <Old section={section} />
              )}
            </section>
          ))}
        </Column>
      ))}
    </div>
  );
}

type PrintedProps = {
  readonly section: EditionSection;
  readonly slot: Slot;
  /** Of the edition: why a section was empty is a matter of that day. */
  readonly at: Millis;
  readonly now: Millis;
};

function Printed({ section: { stories, empty }, slot, at, now }: PrintedProps) {
  if (stories.length === 0) return empty ? <EmptyNote reason={empty} now={at} /> : null;
  const first: StoryRank = slot === 'lead' ? 'lead' : 'first';
  return (
    <Stories>
      {stories.map((story, index) => (
        <StoryCard key={story.id} story={story} now={now} rank={index === 0 ? first : 'plain'} />
      ))}
    </Stories>
  );
}

function Old({ section: { id, stories } }: { readonly section: OldSection }) {
  const { t } = useWords();
  if (stories.length === 0) return <p class="note">{t('archive.no-updates')}</p>;
  return (
    <Stories>
      {stories.map((story, index) => (
        // An old story has no name but its place, and never moves.
        <OldStoryCard key={`${id}-${index + 1}`} id={`${id}-${index + 1}`} story={story} isFirst={index === 0} />
      ))}
    </Stories>
  );
}

function Stories({ children: [first, ...others] }: { readonly children: ComponentChildren[] }) {
  return (
    <div class="stories">
      {first}
      {others.length > 0 && <div class="run">{others}</div>}
    </div>
  );
}
