import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type MenuItem, MenuList } from '@/components/MenuList';
import { useWords } from '@/components/words';
import { mutableWords } from '@/lib/briefing/mutable-words';
import type { Story } from '@/lib/briefing/types';

type StoryActionsProps = {
  readonly story: Story;
  readonly isRead: boolean;
  readonly isSaved: boolean;
  readonly actions: {
    toggleRead(story: Story): void;
    toggleSaved(story: Story): void;
    copyLink(story: Story): void;
    /** Undefined where the browser shares nothing. */
    share?: (story: Story) => void;
    lessen(publisher: string): void;
    mute(word: string): void;
  };
  /** Closes the menu. */
  readonly onDone: () => void;
};

/** What can be done with a story. Muting asks which of its words. */
export function StoryActions({ story, isRead, isSaved, actions, onDone }: StoryActionsProps) {
  const { t } = useWords();
  const asksWord = useSignal(false);
  if (asksWord.value) return <Words story={story} onMute={actions.mute} onDone={onDone} />;
  const { share } = actions;
  const items: MenuItem[] = [
    { label: t(isSaved ? 'more.unsave' : 'more.save'), onSelect: () => actions.toggleSaved(story) },
    { label: t(isRead ? 'more.unread' : 'more.read'), onSelect: () => actions.toggleRead(story) },
    { label: t('more.copy'), onSelect: () => actions.copyLink(story) },
    ...(share ? [{ label: t('more.share'), onSelect: () => share(story) }] : []),
    { label: t('why.less', { publisher: story.publisher }), onSelect: () => actions.lessen(story.publisher) },
  ];
  return (
    <>
      <MenuList items={items} onDone={onDone} />
      {mutableWords(story.title).length > 0 && (
        <button
          type="button"
          class="text-button"
          aria-expanded={false}
          onClick={() => {
            asksWord.value = true;
          }}
        >
          {t('more.mute')}
        </button>
      )}
    </>
  );
}

type WordsProps = { readonly story: Story; readonly onMute: (word: string) => void; readonly onDone: () => void };

/** The words of the headline. They take the place of the button that had the focus, and the focus with it. */
function Words({ story, onMute, onDone }: WordsProps) {
  const { t } = useWords();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const items = mutableWords(story.title).map((word) => ({
    label: t('receipt.by-word', { word }),
    onSelect: () => onMute(word),
  }));
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {t('more.mute-which')}
      </p>
      <MenuList items={items} onDone={onDone} />
    </>
  );
}
