import './StoryCard.css';
import { StoryMeta } from '@/components/StoryMeta';
import type { Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

/** `lead` opens the edition, `first` its section. */
export type StoryRank = 'lead' | 'first' | 'plain';
type StoryCardProps = { readonly story: Story; readonly now: Millis; readonly rank: StoryRank };

const STRONG_PUBLISHERS = 3;
const LONG_TITLE = 90;

/** How large the headline is set. From facts only: its place, how many publishers carry it, how much type has to fit. */
function sizeOf(story: Story, rank: StoryRank): string {
  if (rank === 'lead') return story.title.length > LONG_TITLE ? 'display' : 'lead';
  if (rank === 'first') return story.also.length + 1 >= STRONG_PUBLISHERS ? 'strong' : 'first';
  return story.also.length > 0 ? 'head' : 'brief';
}

export function StoryCard({ story, now, rank }: StoryCardProps) {
  return (
    <article class="story-card" data-story={story.id} data-size={sizeOf(story, rank)}>
      <h3 elementtiming={rank === 'lead' ? 'lead' : undefined}>
        <a href={story.url} rel="noreferrer noopener">
          {story.title}
        </a>
      </h3>
      {story.summary && (
        <p class="summary" data-summary>
          {story.summary}
        </p>
      )}
      <StoryMeta story={story} now={now} />
    </article>
  );
}
