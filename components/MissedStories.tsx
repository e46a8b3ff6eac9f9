import './MissedStories.css';
import { StoryMeta } from '@/components/StoryMeta';
import { useWords } from '@/components/words';
import type { Missed } from '@/lib/briefing/missed';
import type { Millis } from '@/lib/time';

/** What mattered in editions that the reader did not see: headlines only, after everything that is new. */
export function MissedStories({ missed, now }: { readonly missed: Missed; readonly now: Millis }) {
  const { t, format } = useWords();
  return (
    <section class="missed-stories" aria-labelledby="missed-heading" data-missed>
      <header class="section-head">
        <h2 id="missed-heading">{t('missed.title')}</h2>
        <p>{t('missed.note', { count: missed.editionCount, date: format.shortDate(missed.since, now) })}</p>
      </header>
      <ol>
        {missed.stories.map((story) => (
          <li key={story.id}>
            <a href={story.url} rel="noreferrer noopener">
              {story.title}
            </a>
            <StoryMeta story={story} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}
