import './StoryCard.css';
import { usePicture } from '@/components/pictures';
import { useReading } from '@/components/reading';
import { StoryMeta } from '@/components/StoryMeta';
import { StoryMore } from '@/components/StoryMore';
import { StoryPicture } from '@/components/StoryPicture';
import { StoryWhy } from '@/components/StoryWhy';
import type { StoryRank } from '@/components/story-rank';
import { useWords } from '@/components/words';
import { changesSentence } from '@/lib/briefing/reason-sentence';
import type { Story } from '@/lib/briefing/types';
import { languageOf } from '@/lib/story-language';
import type { Millis } from '@/lib/time';

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
  const reading = useReading();
  const picture = usePicture(story, rank);
  const isRead = reading?.read.has(story.id);
  const isSaved = reading?.saved.has(story.id);
  const language = languageOf(`${story.title} ${story.summary ?? ''}`);
  return (
    <article
      class="story-card"
      data-story={story.id}
      data-size={sizeOf(story, rank)}
      data-mark={story.mark}
      data-read={isRead || undefined}
      data-saved={isSaved || undefined}
    >
      {picture && <StoryPicture address={picture} />}
      <h3 lang={language} elementtiming={rank === 'lead' ? 'lead' : undefined}>
        <a href={story.url} rel="noreferrer noopener">
          {story.title}
        </a>
      </h3>
      {story.summary && (
        <p class="summary" lang={language} data-summary>
          {story.summary}
        </p>
      )}
      <UpdateNote story={story} />
      <div class="story-foot">
        <StoryMeta story={story} now={now} isRead={isRead} isSaved={isSaved} />
        <StoryWhy story={story} now={now} />
        <StoryMore story={story} />
      </div>
    </article>
  );
}

/** A story that was shown before says what has changed. */
function UpdateNote({ story: { mark, reasons = [] } }: { readonly story: Story }) {
  const words = useWords();
  const update = reasons.find((reason) => reason.kind === 'update');
  if (mark !== 'update' || !update) return null;
  return (
    <p class="update" data-update>
      <b>{words.t('story.update')}</b> {changesSentence(update.changes, words)}
    </p>
  );
}
