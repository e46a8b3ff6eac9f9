import { MenuList } from '@/components/MenuList';
import type { Menus } from '@/components/reading';
import { StoryActions } from '@/components/StoryActions';
import { useWords, type Words } from '@/components/words';
import { setFolded } from '@/lib/view/changes';
import { copyText, shareLink } from '@/lib/view/copy';
import { readyValue } from '@/lib/view/live';
import type { Model } from '@/lib/view/model';
import { finish, toggleRead, toggleSaved } from '@/lib/view/reading';
import { NOTHING_READ, type ReadingSignal } from '@/lib/view/reading-state';
import { sectionText } from '@/lib/view/section-text';
import { lessen, muteWord } from '@/lib/view/wishes';

const fold = (id: string, { t }: Words) => ({
  label: t('more.fold'),
  onSelect: () => void setFolded(id, { folded: true }),
});

/** The menus of stories and sections, as they are loaded when the first one is opened. */
export function menusFor(
  reading: ReadingSignal,
  { edition, sections, settings }: Model,
  listen: (sectionId: string) => void,
): Menus {
  const known = () => readyValue(reading.value) ?? NOTHING_READ;
  return {
    StoryMenu({ story, onDone }) {
      const { read, saved } = known();
      const actions = {
        toggleRead: () => toggleRead(story, known()),
        toggleSaved: () => toggleSaved(story, known()),
        copyLink: () => void copyText(story.url),
        share: shareLink && (() => shareLink?.({ title: story.title, url: story.url })),
        lessen,
        mute: (word: string) => void muteWord(word),
      };
      const { id } = story;
      const marks = { isRead: read.includes(id), isSaved: saved.includes(id) };
      return <StoryActions story={story} {...marks} actions={actions} onDone={onDone} />;
    },
    SectionMenu({ section, printed, onDone }) {
      const words = useWords();
      const copy = () => {
        if (edition.value) void copyText(sectionText(edition.value, printed, sections.value, words));
      };
      const items = [
        { label: words.t('more.finish'), onSelect: () => finish(printed.stories, known()) },
        { label: words.t('aloud.section'), onSelect: () => listen(section.id) },
        { label: words.t('share.markdown'), onSelect: copy },
        ...(settings.value.foldedSections?.includes(section.id) ? [] : [fold(section.id, words)]),
      ];
      return <MenuList key={section.id} items={items} onDone={onDone} />;
    },
  };
}
