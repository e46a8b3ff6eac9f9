import { leadEntryId, type Reading, storiesOf } from '@/lib/briefing/reading';
import type { Story } from '@/lib/briefing/types';
import { setRead, setSaved } from '@/lib/view/later';
import type { Model } from '@/lib/view/model';
import { noteOpened, settleOpened } from '@/lib/view/opened';
import { offerUndo } from '@/lib/view/undo';

/** The reader's marks on stories. Each says what it did and can be taken back; opening a story speaks for itself. */

const entriesOf = (stories: readonly Story[]): readonly string[] => stories.flatMap(({ entryIds }) => entryIds);

export function toggleRead(story: Story, { read }: Reading): void {
  const wasRead = read.includes(story.id);
  const put = (isRead: boolean) => void setRead(story.entryIds, { read: isRead });
  put(!wasRead);
  offerUndo({ said: [wasRead ? 'reading.unread-now' : 'reading.read-now'], undo: () => put(wasRead) });
}

/** Done with a section, or with all of them. Taking it back leaves alone what had been read before. */
export function finish(stories: readonly Story[], { read }: Reading): void {
  const unread = stories.filter(({ id }) => !read.includes(id));
  if (unread.length === 0) return;
  void setRead(entriesOf(unread), { read: true });
  offerUndo({
    said: ['reading.finished', { count: unread.length }],
    undo: () => void setRead(entriesOf(unread), { read: false }),
  });
}

export function toggleSaved(story: Story, { saved }: Reading): void {
  const put = (isSaved: boolean) =>
    void (isSaved ? setSaved([leadEntryId(story)], { saved: true }) : setSaved(story.entryIds, { saved: false }));
  const wasSaved = saved.includes(story.id);
  put(!wasSaved);
  offerUndo({ said: [wasSaved ? 'reading.unsaved-now' : 'reading.saved-now'], undo: () => put(wasSaved) });
}

/** The button of the context menu, as `MouseEvent.button` numbers it; those before it open links. */
const SECONDARY = 2;

/** A click on a story's link, or on another publisher's of it: with any button that opens it, and by keyboard. */
export function markOpened({ edition }: Pick<Model, 'edition'>): void {
  const opened = ({ target, button }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('[data-story] a[href]') : null;
    const id = link?.closest<HTMLElement>('[data-story]')?.dataset.story;
    const story = edition.value && storiesOf(edition.value).find((one) => one.id === id);
    if (!story || button >= SECONDARY) return;
    noteOpened(story.entryIds, Date.now());
    void settleOpened();
  };
  document.addEventListener('click', opened);
  document.addEventListener('auxclick', opened);
}
