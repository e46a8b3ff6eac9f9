import { storiesOf } from '@/lib/briefing/reading';
import type { Story } from '@/lib/briefing/types';
import type { KeyCommand } from '@/lib/view/keys';
import { readyValue } from '@/lib/view/live';
import type { Model } from '@/lib/view/model';
import { toggleRead, toggleSaved } from '@/lib/view/reading';
import { NOTHING_READ, type ReadingSignal } from '@/lib/view/reading-state';
import { dismissUndo, undoable } from '@/lib/view/undo';
import {
  closeAtFocus,
  focusSearch,
  openAtFocus,
  storyAtFocus,
  toggleWhy,
  walkSections,
  walkStories,
} from '@/lib/view/walk';

type KeyContext = {
  readonly model: Model;
  readonly reading: ReadingSignal;
  readonly showHelp: () => void;
  readonly listen: () => void;
};

/** Does what a key asks for; loaded with the first one. */
export function runKey(command: KeyCommand, { model, reading, showHelp, listen }: KeyContext): void {
  const known = readyValue(reading.value) ?? NOTHING_READ;
  const walks: Partial<Record<KeyCommand, () => unknown>> = {
    'next-story': () => walkStories('next'),
    'previous-story': () => walkStories('previous'),
    'next-section': () => walkSections('next'),
    'previous-section': () => walkSections('previous'),
    open: openAtFocus,
    why: () => withElement(toggleWhy),
    save: () => withStory(model, (story) => toggleSaved(story, known)),
    read: () => withStory(model, (story) => toggleRead(story, known)),
    search: focusSearch,
    help: showHelp,
    listen,
    back: goBack,
  };
  walks[command]?.();
}

function withElement(act: (story: HTMLElement) => void): void {
  const element = storyAtFocus();
  if (element) act(element);
}

function withStory({ edition }: Model, act: (story: Story) => void): void {
  const id = storyAtFocus()?.dataset.story;
  const story = edition.value && storiesOf(edition.value).find((one) => one.id === id);
  if (story) act(story);
}

/** One step: out of what is open, off another view, off what was just done. */
function goBack(): void {
  if (closeAtFocus()) return;
  if (/^#(?:archive|saved|search)/.test(location.hash)) location.hash = '#edition';
  else if (undoable.value) dismissUndo();
}
