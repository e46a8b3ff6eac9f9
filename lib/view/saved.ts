import type { ReadonlySignal } from '@preact/signals';
import { type SavedStory, savedStories } from '@/lib/briefing/saved';
import { savedEntries } from '@/lib/store/saved';
import { saveEntries } from '@/lib/store/states';
import { setSaved } from '@/lib/view/changes';
import type { Live } from '@/lib/view/live';
import { live } from '@/lib/view/live-query';
import { kept } from '@/lib/view/trouble';
import { offerUndo } from '@/lib/view/undo';

/** What the reader keeps. */
export const savedState = (): ReadonlySignal<Live<readonly SavedStory[]>> =>
  live(async () => savedStories(await savedEntries()));

/** Takes a story from the list; taken back, it stands again where it stood. */
export function removeSaved({ id, savedAt }: SavedStory): void {
  void setSaved([id], { saved: false });
  offerUndo({ said: ['reading.unsaved-now'], undo: () => void kept(saveEntries([id], savedAt)) });
}
