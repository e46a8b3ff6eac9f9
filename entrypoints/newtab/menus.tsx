import { MenuList } from '@/components/MenuList';
import type { Menus } from '@/components/reading';
import { useWords } from '@/components/words';
import { readyValue } from '@/lib/view/live';
import { finish, toggleRead, toggleSaved } from '@/lib/view/reading';
import { NOTHING_READ, type ReadingSignal } from '@/lib/view/reading-state';

/** The menus of stories and sections, as they are loaded when the first one is opened. */
export function menusFor(reading: ReadingSignal): Menus {
  const known = () => readyValue(reading.value) ?? NOTHING_READ;
  return {
    StoryMenu({ story, onDone }) {
      const { t } = useWords();
      const { read, saved } = known();
      const items = [
        {
          label: t(saved.includes(story.id) ? 'more.unsave' : 'more.save'),
          onSelect: () => toggleSaved(story, known()),
        },
        { label: t(read.includes(story.id) ? 'more.unread' : 'more.read'), onSelect: () => toggleRead(story, known()) },
      ];
      return <MenuList items={items} onDone={onDone} />;
    },
    SectionMenu({ printed, onDone }) {
      const { t } = useWords();
      const items = [{ label: t('more.finish'), onSelect: () => finish(printed.stories, known()) }];
      return <MenuList items={items} onDone={onDone} />;
    },
  };
}
