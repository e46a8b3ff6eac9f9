import { EmptyNote } from '@/components/EmptyNote';
import type { PlacedSection } from '@/components/placed-sections';
import { StoryTime } from '@/components/StoryMeta';
import { sectionTitle, shortTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import { languageOf } from '@/lib/story-language';
import type { Millis } from '@/lib/time';

type PopupSectionProps = { readonly placed: PlacedSection; readonly isLead: boolean; readonly now: Millis };

/** What a section opens with, or why it has nothing. Only the edition's first story has room for its summary. */
export function PopupSection({ placed: { section, printed, empty }, isLead, now }: PopupSectionProps) {
  const { t } = useWords();
  const story = printed?.stories[0];
  const slug = <h2>{shortTitle(section, t)}</h2>;
  if (!story) {
    return (
      <section class="bare" data-section={section.id} aria-label={sectionTitle(section, t)}>
        {slug}
        <EmptyNote reason={empty} now={now} short />
      </section>
    );
  }
  return (
    <section data-section={section.id} aria-label={sectionTitle(section, t)} class={isLead ? 'lead' : undefined}>
      <article data-story={story.id}>
        {slug}
        <h3 lang={languageOf(`${story.title} ${story.summary ?? ''}`)} elementtiming={isLead ? 'lead' : undefined}>
          <a href={story.url} rel="noreferrer noopener">
            {story.title}
          </a>
        </h3>
        {isLead && story.summary && <p data-summary>{story.summary}</p>}
        <p class="source">
          <span>
            <cite>{story.publisher}</cite>
            {story.also.length > 0 && ` ${t('popup.also', { count: story.also.length })}`}
          </span>
          <StoryTime story={story} now={now} />
        </p>
      </article>
    </section>
  );
}
