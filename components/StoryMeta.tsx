import './StoryMeta.css';
import { useWords } from '@/components/words';
import type { AlsoLink, Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

type StoryMetaProps = {
  readonly story: Story;
  readonly now: Millis;
  readonly isRead?: boolean;
  readonly isSaved?: boolean;
};

/** Who says so, and when; and what the reader did with it. */
export function StoryMeta({ story, now, isRead = false, isSaved = false }: StoryMetaProps) {
  const { t } = useWords();
  return (
    <p class="story-meta">
      {isSaved && <b class="mark">{t('story.saved')}</b>}
      {isRead ? <span>{t('story.read')}</span> : story.mark === 'new' && <b class="mark">{t('story.new')}</b>}
      <cite data-host={hostOf(story.url)}>{story.publisher}</cite>
      {story.author && story.author !== story.publisher && (
        <span class="author">{t('story.by', { author: story.author })}</span>
      )}
      <StoryTime story={story} now={now} />
      {story.also.length > 0 && <AlsoLinks links={story.also} />}
    </p>
  );
}

/** The site that a link leads to: on paper nobody can point at it. */
const hostOf = (url: string): string | undefined => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1];

/** A story whose publisher gives no date says when we first saw it instead. */
export function StoryTime({ story, now }: { readonly story: Story; readonly now: Millis }) {
  const { t, format } = useWords();
  const inWords = (time: string) => (story.dated ? time : t('story.seen', { time }));
  return (
    <time
      dateTime={new Date(story.at).toISOString()}
      title={format.exact(story.at)}
      data-print={inWords(format.storyTime(story.at, now))}
    >
      {inWords(format.relative(story.at, now))}
    </time>
  );
}

function AlsoLinks({ links }: { readonly links: readonly AlsoLink[] }) {
  const { t } = useWords();
  return (
    <span class="also">
      {t('story.also')}{' '}
      {links.map((link, index) => (
        <span key={link.url}>
          {index > 0 && ', '}
          <a href={link.url} rel="noreferrer noopener">
            {link.publisher}
          </a>
        </span>
      ))}
    </span>
  );
}
