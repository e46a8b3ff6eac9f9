import './StoryWhy.css';
import { useWishes } from '@/components/wishes';
import { useWords } from '@/components/words';
import { becauseSentence } from '@/lib/briefing/reason-sentence';
import type { Story } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

/** Why a story is here, for whoever asks, and what the reader can do about it. */
export function StoryWhy({ story, now }: { readonly story: Story; readonly now: Millis }) {
  const words = useWords();
  if (!story.reasons?.length) return null;
  return (
    <details class="story-why screen-only">
      <summary>{words.t('why.ask')}</summary>
      <p data-because>{becauseSentence(story.reasons, words, now)}.</p>
      <LessControl publisher={story.publisher} />
    </details>
  );
}

/** One button that turns from "less" to "undo", so that the focus stays where it is. */
function LessControl({ publisher }: { readonly publisher: string }) {
  const { t } = useWords();
  const wishes = useWishes();
  if (!wishes) return null;
  const isLess = (wishes.sourceWeights[publisher] ?? 1) < 1;
  return (
    <p>
      <span role="status">{isLess ? `${t('why.lessened', { publisher })} ` : ''}</span>
      <button
        type="button"
        class="text-button"
        data-less={isLess ? 'on' : 'off'}
        onClick={() => (isLess ? wishes.asBefore : wishes.lessOf)(publisher)}
      >
        {isLess ? t('why.undo') : t('why.less', { publisher })}
      </button>
    </p>
  );
}
