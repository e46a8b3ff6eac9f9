import './StoryCard.css';
import './StoryMeta.css';
import { useWords } from '@/components/words';
import type { OldStory } from '@/lib/briefing/archive';

type OldStoryCardProps = { readonly id: string; readonly story: OldStory; readonly isFirst?: boolean };

/** A story of an old text briefing: it has no link, no publisher and no time. */
export function OldStoryCard({ id, story: { title, summary, dropped }, isFirst = false }: OldStoryCardProps) {
  const { t } = useWords();
  return (
    <article class="story-card" data-story={id} data-size={isFirst ? 'first' : 'head'}>
      <h3>{title}</h3>
      {summary && (
        <p class="summary" data-summary>
          {summary}
        </p>
      )}
      {dropped && <p class="story-meta">{t(`archive.${dropped}`)}</p>}
    </article>
  );
}
