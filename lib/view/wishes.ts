import { mutedEverywhere } from '@/lib/briefing/reader-words';
import { undoably } from '@/lib/store/changes';
import { addWord } from '@/lib/store/words';
import { asBefore, lessOf } from '@/lib/view/changes';
import { kept } from '@/lib/view/trouble';
import { offerUndo } from '@/lib/view/undo';

/** What the reader wants less of from the next edition on. Each can be taken back at once. */

export function lessen(publisher: string): void {
  lessOf(publisher);
  offerUndo({ said: ['why.lessened', { publisher }], undo: () => asBefore(publisher) });
}

/** Everywhere and for ever; the options have the rest. */
export async function muteWord(word: string): Promise<void> {
  const undo = await kept(undoably(() => addWord(mutedEverywhere(word), Date.now())));
  if (undo) offerUndo({ said: ['reading.muted', { word }], undo: () => void kept(undo()) });
}
