import { readSettings } from '@/lib/store/settings';
import { asBefore, lessOf, setSettings } from '@/lib/view/commands';
import { offerUndo } from '@/lib/view/undo';

/** What the reader wants less of from the next edition on. Each can be taken back at once. */

export function lessen(publisher: string): void {
  lessOf(publisher);
  offerUndo({ said: ['why.lessened', { publisher }], undo: () => asBefore(publisher) });
}

export async function muteWord(word: string): Promise<void> {
  const { muteWords } = await readSettings();
  if (muteWords.includes(word)) return;
  await setMuted(word, { muted: true });
  offerUndo({ said: ['reading.muted', { word }], undo: () => void setMuted(word, { muted: false }) });
}

export async function setMuted(word: string, { muted }: { readonly muted: boolean }): Promise<void> {
  const others = (await readSettings()).muteWords.filter((one) => one !== word);
  await setSettings({ muteWords: muted ? [...others, word] : others });
}
